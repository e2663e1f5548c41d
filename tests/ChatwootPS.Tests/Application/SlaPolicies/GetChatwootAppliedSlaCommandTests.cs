using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.SlaPolicies;

public class GetChatwootAppliedSlaCommandTests
{
    [Fact]
    public async Task Lists_misses_and_leads_to_their_conversations()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy 'Gold, plated & <fast>' -FirstResponseTimeThreshold 0:15 -ResolutionTimeThreshold 1:00; $talk = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; 1, 2, $talk.Id | ForEach-Object { Invoke-ChatwootApi PATCH \"accounts/{account}/conversations/$_\" -Body @{ sla_policy_id = 1 } }").Succeed();
        chatwoot.Server.ClearRequests();

        var misses = chatwoot.Run("Get-ChatwootAppliedSla -Since ([datetime]::Now.AddDays(-1))").Succeed<SlaMiss>();

        Assert.Equal([1L, 2L], misses.Select(miss => miss.ConversationId!.Value));
        Assert.All(misses, miss => Assert.Equal("Gold, plated & <fast>", miss.Policy));
        Assert.All(misses, miss => Assert.Contains("rt", miss.SlaEvents!.Select(happened => happened.EventType)));
        Assert.Equal(System.TimeSpan.FromMinutes(15), misses[0].AppliedSla!.SlaFirstResponseTimeThreshold);
        Assert.Contains("since=", Assert.Single(chatwoot.Server.Requests).Query);
        Assert.Contains("until=", chatwoot.Server.Requests[0].Query);
        Assert.Equal([2L], chatwoot.Run("Get-ChatwootAppliedSla -Skip 1 -First 1").Succeed<SlaMiss>().Select(miss => miss.ConversationId!.Value));
        Assert.Empty(chatwoot.Run("Get-ChatwootAppliedSla -Until ([datetime]::Now.AddDays(-1))").Succeed<SlaMiss>());
    }

    [Fact]
    public async Task Counts_and_reads_the_table()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy 'Gold, plated & <fast>' -FirstResponseTimeThreshold 0:15 -ResolutionTimeThreshold 1:00; $talk = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; 1, 2, $talk.Id | ForEach-Object { Invoke-ChatwootApi PATCH \"accounts/{account}/conversations/$_\" -Body @{ sla_policy_id = 1 } }").Succeed();
        chatwoot.Server.ClearRequests();

        SlaMetric metric = Assert.Single(chatwoot.Run("Get-ChatwootAppliedSla -Metric -SlaPolicy 1").Succeed<SlaMetric>());
        Assert.Equal(3, metric.TotalAppliedSlas);
        Assert.Equal(2, metric.NumberOfSlaMisses);
        Assert.Equal(0.3333, metric.HitShare!.Value, 0.001);

        var rows = chatwoot.Run("Get-ChatwootAppliedSla -Csv").Succeed<SlaMissRow>();
        Assert.Equal([1L, 2L], rows.Select(row => row.ConversationId));
        Assert.All(rows, row => Assert.Equal("Gold, plated & <fast>", row.SlaPolicy));
        Assert.All(rows, row => Assert.Contains("rt", row.BreachedEvents));
        Assert.StartsWith("http", rows[0].Link);
    }

    [Fact]
    public async Task Filters_are_sent_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy 'Gold, plated & <fast>' -FirstResponseTimeThreshold 0:15 -ResolutionTimeThreshold 1:00; $talk = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; 1, 2, $talk.Id | ForEach-Object { Invoke-ChatwootApi PATCH \"accounts/{account}/conversations/$_\" -Body @{ sla_policy_id = 1 } }").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Get-ChatwootSlaPolicy 1 | Get-ChatwootAppliedSla -Inbox 'Support API' -Team support -Assignee grace@acme.test -Label vip").Succeed();

        Assert.Equal("?inbox_id=2&team_id=1&sla_policy_id=1&assigned_agent_id=2&label_list=vip", "?" + chatwoot.Server.Requests.Last().Query.TrimStart('?').Replace("&page=1", ""));
    }

    [Fact]
    public async Task Wrong_times_and_agents_are_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootAppliedSla -Since ([datetime]::Now) -Until ([datetime]::Now.AddDays(-1))").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootAppliedSla").ErrorId);
    }
}
