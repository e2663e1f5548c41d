using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class SearchChatwootCommandTests
{
    private const string Plant = "$conversation = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; 1..20 | ForEach-Object { $null = Send-ChatwootMessage $conversation \"purple elephant $_\" }; $null = Send-ChatwootMessage $conversation 'PURPLE note' -Private";

    [Fact]
    public async Task Looks_everywhere_in_one_request()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Plant).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Search-Chatwoot 'purple'");

        result.Succeed();
        Assert.Equal(15, result.Output.Count(row => row.BaseObject is Message));
        Assert.Equal(["GET /api/v1/accounts/1/search"], chatwoot.Received());
        Assert.Equal("q=purple", chatwoot.Server.Requests[0].Query);
    }

    [Fact]
    public async Task Pages_through_one_kind()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Plant).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(21, chatwoot.Run("Search-Chatwoot purple -Type Message").Succeed<Message>().Count);
        Assert.Equal("purple elephant 4", Assert.Single(chatwoot.Run("Search-Chatwoot purple -Type Message -Skip 17 -First 1").Succeed<Message>()).Content);
        Assert.Equal("q=purple&page=2", chatwoot.Server.Requests[^1].Query);
    }

    [Fact]
    public async Task Finds_conversations_and_contacts_that_go_on_in_the_pipeline()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string name = chatwoot.Run("(Get-ChatwootContact 1).Name").Output[0].ToString();

        var hits = chatwoot.Run("Search-Chatwoot $name -Type Conversation -First 3", ("name", name)).Succeed<ConversationHit>();
        var contacts = chatwoot.Run("Search-Chatwoot $name -Type Contact | Get-ChatwootContact").Succeed<Contact>();

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.StartsWith(name, hit.Contact!.Name, System.StringComparison.Ordinal));
        Assert.Equal(hits[0].Id, Assert.Single(chatwoot.Run("Search-Chatwoot $name -Type Conversation -First 1 | Get-ChatwootMessage -First 1").Succeed<Message>()).ConversationId);
        Assert.Contains(contacts, contact => contact.Id == 1);
    }

    [Fact]
    public async Task Limits_hold_though_the_server_ignores_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Plant).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(21, chatwoot.Run("Search-Chatwoot purple -Since (Get-ChatwootMessage $conversation -First 1).CreatedAt -Inbox $server.InboxId -From me").Succeed<Message>().Count);
        Assert.StartsWith("q=purple&since=", chatwoot.Server.Requests[^1].Query);
        Assert.Empty(chatwoot.Run("Search-Chatwoot purple -Type Message -Until ([datetime]'2020-01-01')").Output);
        Assert.Empty(chatwoot.Run("Search-Chatwoot purple -FromContact 1").Output);
    }

    [Fact]
    public async Task A_conversation_without_messages_breaks_the_server_and_the_rest_comes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootConversation -Contact (New-ChatwootContact -Name Zebra -Email zebra@example.com) -Inbox $server.InboxId").Succeed();

        ScriptResult everything = chatwoot.Run("Search-Chatwoot zebra");
        ScriptResult conversations = chatwoot.Run("Search-Chatwoot zebra -Type Conversation");

        everything.Succeed();
        Assert.Contains("without a message", Assert.Single(everything.Warnings));
        Assert.Equal("Zebra", ((Contact)Assert.Single(everything.Output).BaseObject).Name);
        Assert.Equal("ChatwootServerFault", conversations.ErrorId);
        Assert.Contains("without a message", conversations.Error.Exception.Message);
    }

    [Theory]
    [InlineData("Search-Chatwoot x -Type Contact -Inbox 1")]
    [InlineData("Search-Chatwoot x -First 3")]
    [InlineData("Search-Chatwoot x -From 1 -FromContact 1")]
    [InlineData("Search-Chatwoot x -Since ([datetime]'2026-05-02') -Until ([datetime]'2026-05-01')")]
    [InlineData("Search-Chatwoot x -Inbox nowhere")]
    public async Task Bad_input_is_refused_before_anything_is_searched(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Matches("^Chatwoot(InvalidInput|NotFound)$", chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Path.Contains("search", System.StringComparison.Ordinal));
    }
}
