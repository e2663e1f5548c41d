using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Conversations;

public class GetChatwootClientConversationCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; $two = New-ChatwootClientConversation $who; $null = Send-ChatwootClientMessage $two 'Hello'; ";

    [Fact]
    public async Task Lists_the_conversations_of_a_customer()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        var all = chatwoot.Run("$who | Get-ChatwootClientConversation").Succeed<ClientConversation>();

        Assert.Equal(2, all.Count);
        Assert.All(all, conversation => Assert.Equal("s1", conversation.ContactIdentifier));
        Assert.Equal("s1", all.SelectMany(conversation => conversation.Messages!).Single().ContactIdentifier);
        Assert.Equal([$"GET /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/s1/conversations"], chatwoot.Received());
        Assert.Equal(2, chatwoot.Run("Get-ChatwootClientConversation -Contact s1").Succeed<object>().Count);
        Assert.Equal(2, chatwoot.Run("'s1' | Get-ChatwootClientConversation").Succeed<object>().Count);
        Assert.Single(chatwoot.Run("$who | Get-ChatwootClientConversation -First 1").Succeed<object>());
    }

    [Fact]
    public async Task Reads_by_number_and_reads_objects_anew()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        var read = chatwoot.Run("Get-ChatwootClientConversation $two.Id -Contact $who; $two.Id, $one.Id | Get-ChatwootClientConversation -Contact s1; $two | Get-ChatwootClientConversation").Succeed<ClientConversation>();

        Assert.Equal([1, 1, 0, 1], read.Select(conversation => conversation.Messages!.Count));
        Assert.Equal([read[0].Id, read[0].Id, read[2].Id, read[0].Id], read.Select(conversation => conversation.Id));
    }

    [Fact]
    public async Task An_unknown_number_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99999, $one.Id | Get-ChatwootClientConversation -Contact $who");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task A_conversation_of_another_kind_is_not_taken_for_its_number()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotNull(chatwoot.Run("[Chatwoot.Conversation]@{ Id = 5 } | Get-ChatwootClientConversation").Error);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
