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

public class GetChatwootConversationCountCommandTests
{
    private const string Meta = "/api/v1/accounts/1/conversations/meta";

    [Theory]
    [InlineData("", "status=all")]
    [InlineData("-Status Open", "status=open")]
    [InlineData("-Status Open, Pending -Team support -Label vip, a -Unattended", "status%5B%5D=open&status%5B%5D=pending&team_id=1&labels%5B%5D=vip&labels%5B%5D=a&conversation_type=unattended")]
    [InlineData("-Participating", "status=all&conversation_type=participating")]
    [InlineData("-Mention", "status=all&conversation_type=mention")]
    public async Task Counts_as_the_list_would(string parameters, string query)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ConversationCount count = Assert.Single(chatwoot.Run($"Get-ChatwootConversationCount {parameters}").Succeed<ConversationCount>());

        ReceivedRequest sent = Assert.Single(chatwoot.Server.Requests, request => request.Path == Meta);
        Assert.Equal(Uri.UnescapeDataString(query), Uri.UnescapeDataString(sent.Query.TrimStart('?')));
        Assert.Equal(count.AllCount, count.AssignedCount + count.UnassignedCount);
        Assert.Null(count.InboxId);
    }

    [Fact]
    public async Task Each_inbox_is_counted_on_its_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var counts = chatwoot.Run("$all = Get-ChatwootInbox; $all | Get-ChatwootConversationCount").Succeed<ConversationCount>();

        Assert.Equal(5, counts.Count);
        Assert.Equal(60, counts.Sum(count => count.AllCount));
        Assert.All(counts, count => Assert.NotNull(count.InboxId));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("1, 99999 | Get-ChatwootConversationCount").ErrorId);
    }

    [Fact]
    public async Task Unread_ones_are_counted_by_name()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        const string path = "/api/v1/accounts/1/conversations/unread_counts";
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = path, Action = FaultAction.Respond, Status = 200, Body = """{"payload":{"all_count":3,"inboxes":{"1":2,"77":1},"labels":{"6":1},"teams":{}}}""", ContentType = "application/json; charset=utf-8" });

        var counts = chatwoot.Run("Get-ChatwootConversationCount -Unread").Succeed<UnreadCount>();

        Assert.Equal(
            [(UnreadCountScope.All, null, null, 3L), (UnreadCountScope.Inbox, 1L, "Website", 2L), (UnreadCountScope.Inbox, 77L, null, 1L), (UnreadCountScope.Label, 6L, "vip", 1L)],
            counts.Select(count => (count.Scope, count.Id, count.Name, count.Count)));
    }

    [Fact]
    public async Task Where_the_feature_is_off_the_server_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/1/conversations/unread_counts", Action = FaultAction.Respond, Status = 403, Body = """{"error":"Conversation unread counts feature not enabled for this account"}""", ContentType = "application/json; charset=utf-8" });

        ScriptResult result = chatwoot.Run("Get-ChatwootConversationCount -Unread");

        Assert.Equal("ChatwootForbidden", result.ErrorId);
        Assert.Contains("feature not enabled", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("-Mention -Unattended")]
    [InlineData("-Participating -Inbox 1")]
    [InlineData("-Label 'a,b'")]
    public async Task What_cannot_be_counted_together_is_not_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"Get-ChatwootConversationCount {parameters}").ErrorId);
        Assert.DoesNotContain($"GET {Meta}", chatwoot.Received());
    }
}
