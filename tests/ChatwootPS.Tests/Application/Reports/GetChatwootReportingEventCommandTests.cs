using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootReportingEventCommandTests
{
    [Fact]
    public async Task Events_come_newest_first_with_how_long_it_took()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var events = chatwoot.Run($"Get-ChatwootReportingEvent -EventName first_response -Agent $server.AgentUserId {Seeded}").Succeed<ReportingEvent>();

        Assert.All(events, row => Assert.Equal(("first_response", chatwoot.Server.AgentUserId), (row.Name, row.UserId)));
        Assert.Equal(TimeSpan.FromMinutes(12), events[^1].Value);
        Assert.Equal(1, events[^1].DatabaseConversationId);
        Assert.Equal(events.Select(row => row.CreatedAt).OrderDescending(), events.Select(row => row.CreatedAt));
        Assert.Equal($"{SeededQuery}&user_id={chatwoot.Server.AgentUserId}&name=first_response&page=1", chatwoot.Query());
    }

    [Fact]
    public async Task Pages_and_the_total_are_those_of_the_server()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var all = chatwoot.Run("Get-ChatwootReportingEvent").Succeed<ReportingEvent>();
        var result = chatwoot.Run("Get-ChatwootReportingEvent -First 2 -Skip 25 -IncludeTotalCount");

        Assert.True(all.Count > 25);
        Assert.Equal((ulong)all.Count, result.Output[0].BaseObject);
        Assert.Equal(all.Skip(25).Take(2).Select(row => row.Id), result.Output.Skip(1).Select(row => ((ReportingEvent)row.BaseObject).Id));
        Assert.Equal("page=2", chatwoot.Query());
    }

    [Fact]
    public async Task A_conversation_tells_what_happened_to_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Close-ChatwootConversation 1; Set-ChatwootConversation 1 -Status Open").Succeed();

        var events = chatwoot.Run("Get-ChatwootConversation 1 | Get-ChatwootReportingEvent").Succeed<ReportingEvent>();

        Assert.Equal(["first_response", "conversation_resolved", "conversation_opened"], events.Select(row => row.Name));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootReportingEvent -Conversation 99999").ErrorId);
        Assert.NotNull(chatwoot.Run("Get-ChatwootReportingEvent -EventName moonrise").Error);
    }
}
