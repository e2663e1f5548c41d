using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class RemoveChatwootConversationLabelCommandTests
{
    private const string A = "/api/v1/accounts/1/";

    [Fact]
    public async Task Takes_off_what_is_named_and_leaves_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootConversation 1 -Label a, b, c").Succeed();
        chatwoot.Server.ClearRequests();

        Conversation after = Assert.Single(chatwoot.Run("Remove-ChatwootConversationLabel a, c -Conversation 1 -Force -PassThru").Succeed<Conversation>());

        Assert.Equal(["b"], after.Labels);
        Assert.Equal("""{"type":"Conversation","ids":[1],"labels":{"remove":["a","c"]}}""", chatwoot.Server.Requests.Single(request => request.Path == A + "bulk_actions").Body);
    }

    [Fact]
    public async Task An_unknown_conversation_is_an_error_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Remove-ChatwootConversationLabel shipping -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(Assert.Single(chatwoot.Run("Get-ChatwootConversation 1").Succeed<Conversation>()).Labels!);
    }

    [Fact]
    public async Task A_bot_takes_off_one_by_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId 1").Succeed();

        chatwoot.Run("Remove-ChatwootConversationLabel shipping -Conversation 1 -Force").Succeed();

        Assert.Equal("""{"labels":[]}""", chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("Remove-ChatwootConversationLabel 'a,b' -Conversation 2 -Force")]
    [InlineData("Remove-ChatwootConversationLabel shipping -Conversation vip -Force")]
    public async Task Bad_input_is_not_sent(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run(script).ErrorId);
        Assert.DoesNotContain(chatwoot.Received(), line => line.EndsWith("bulk_actions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_if_takes_nothing_off()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1, 2 | Remove-ChatwootConversationLabel shipping -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Received(), line => line.EndsWith("bulk_actions", StringComparison.Ordinal));
    }
}
