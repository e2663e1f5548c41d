using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Conversations;

public class NewChatwootClientConversationCommandTests
{
    [Fact]
    public async Task Begins_a_conversation_that_knows_whose_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$who = New-ChatwootClientContact -SourceId s1").Succeed();
        chatwoot.Server.ClearRequests();

        ClientConversation made = Assert.Single(chatwoot.Run("$who | New-ChatwootClientConversation -CustomAttribute @{ order = 4711 }").Succeed<ClientConversation>());

        Assert.Equal((ConversationStatus.Open, "s1"), (made.Status, made.ContactIdentifier));
        Assert.Equal("s1", made.Contact!.SourceId);
        Assert.Equal([$"POST /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/s1/conversations"], chatwoot.Received());
        Assert.Equal("""{"custom_attributes":{"order":4711}}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task Keys_work_as_well_and_a_refusal_loses_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1; 'nobody', 's1' | New-ChatwootClientConversation");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("nobody", result.Error.TargetObject);
        Assert.Equal("{}", chatwoot.Server.Requests.Last().Body);
    }

    [Fact]
    public async Task What_if_and_no_customer_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootClientConversation s1 -WhatIf").Succeed();
        Assert.Equal("ChatwootNoCredential", chatwoot.Run("New-ChatwootClientConversation").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("@{ note = 'x' * 1500 }")]
    [InlineData("@{ order = 10000000000 }")]
    public async Task Attributes_the_server_would_refuse_are_refused_before_anything_is_sent(string attributes)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"New-ChatwootClientConversation s1 -CustomAttribute {attributes}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal("s1", result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
