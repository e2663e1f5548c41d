using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Conversations;

public class CloseChatwootClientConversationCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; ";

    [Fact]
    public async Task Resolves_and_stays_resolved()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        ClientConversation one = Assert.Single(chatwoot.Run(Make + "$one").Succeed<ClientConversation>());
        chatwoot.Server.ClearRequests();

        Assert.Empty(chatwoot.Run("Close-ChatwootClientConversation $one").Succeed<object>());
        var closed = chatwoot.Run("$one | Close-ChatwootClientConversation -PassThru").Succeed<ClientConversation>().Single();

        Assert.Equal((ConversationStatus.Resolved, "s1"), (closed.Status, closed.ContactIdentifier));
        Assert.All(chatwoot.Received(), line => Assert.Equal($"POST /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/s1/conversations/{one.Id}/toggle_status", line));
    }

    [Fact]
    public async Task A_refusal_is_one_error_and_the_others_are_resolved()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99999, $one.Id | Close-ChatwootClientConversation -Contact $who -PassThru");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Close-ChatwootClientConversation 5 -Contact s1 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
