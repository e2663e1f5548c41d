using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class SetChatwootMessageCommandTests
{
    [Theory]
    [InlineData("-Status Delivered", """{"status":"delivered"}""", "delivered")]
    [InlineData("-Status Failed -ExternalError 'No route'", """{"status":"failed","external_error":"No route"}""", "failed")]
    public async Task Says_how_far_the_delivery_is(string arguments, string body, string status)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$message = Send-ChatwootMessage (New-ChatwootConversation -Contact 1 -Inbox $server.InboxId) hello").Succeed();
        chatwoot.Server.ClearRequests();

        Message changed = Assert.Single(chatwoot.Run($"$message | Set-ChatwootMessage {arguments} -PassThru").Succeed<Message>());

        Assert.Equal(status, changed.Status);
        Assert.Equal("PATCH", Assert.Single(chatwoot.Server.Requests).Method);
        Assert.Equal(body, chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task What_the_server_ignores_and_refuses_are_errors()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$message = Send-ChatwootMessage (New-ChatwootConversation -Contact 1 -Inbox $server.InboxId) hello; $message | Set-ChatwootMessage -Status Read").Succeed();
        chatwoot.Run("$foreign = Get-ChatwootConversation | Where-Object { $_.ChannelType -ne 'Channel::Api' } | Get-ChatwootMessage -First 1").Succeed();

        Assert.Equal("ChatwootConflict", chatwoot.Run("$message | Set-ChatwootMessage -Status Delivered").ErrorId);
        ScriptResult refused = chatwoot.Run("@($foreign)[0] | Set-ChatwootMessage -Status Read");
        Assert.Contains("only allowed for API inboxes", refused.Error.Exception.Message);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootMessage $message.ConversationId 999999 -Status Read").ErrorId);
    }

    [Theory]
    [InlineData("Set-ChatwootMessage 1 1 -Status Lost", "Delivered")]
    [InlineData("Set-ChatwootMessage 1 1 -Status Sent -ExternalError x", "failed")]
    public async Task Bad_input_and_what_if_send_nothing(string command, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Contains(words, chatwoot.Run(command).Error.Exception.Message);
        chatwoot.Run("Set-ChatwootMessage 1 1 -Status Read -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
