using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootLiveReportCommandTests
{
    [Fact]
    public async Task The_queue_is_counted_as_the_lists_count_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        int open = chatwoot.Run("Get-ChatwootConversation -Status Open").Succeed<Conversation>().Count;
        int pending = chatwoot.Run("Get-ChatwootConversation -Status Pending").Succeed<Conversation>().Count;

        LiveReport queue = Assert.Single(chatwoot.Run("Get-ChatwootLiveReport").Succeed<LiveReport>());
        LiveReport support = Assert.Single(chatwoot.Run("Get-ChatwootLiveReport -Team support").Succeed<LiveReport>());

        Assert.Equal((open, pending), (queue.Open, queue.Pending));
        Assert.InRange(support.Open, 1, open - 1);
        Assert.Equal((1, "support"), (support.TeamId, support.Name));
        Assert.Equal("team_id=1", chatwoot.Query());
    }

    [Fact]
    public async Task By_assignee_or_team_rows_have_names_and_one_is_of_those_without()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var assignees = chatwoot.Run("Get-ChatwootLiveReport -By Assignee").Succeed<LiveReport>();
        var teams = chatwoot.Run("Get-ChatwootLiveReport Team").Succeed<LiveReport>();

        LiveReport nobody = Assert.Single(assignees, row => row.AssigneeId is null);
        Assert.Equal((null, nobody.Open), (nobody.Name, nobody.Unassigned));
        Assert.Contains("Grace Agent", assignees.Select(row => row.Name));
        Assert.Contains("support", teams.Select(row => row.Name));
        Assert.Equal(assignees.Sum(row => row.Open), teams.Sum(row => row.Open));
    }

    [Fact]
    public async Task By_agent_everybody_comes_with_his_availability()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var agents = chatwoot.Run("Get-ChatwootLiveReport -By Agent").Succeed<AgentLiveReport>();

        Assert.Equal(6, agents.Count);
        Assert.Equal(AvailabilityStatus.Busy, Assert.Single(agents, agent => agent.Name == "Kenji Sato").Availability);
        Assert.True(agents[0].Open >= agents[^1].Open);
        Assert.Equal("type=agent&page=1", chatwoot.Query());
    }

    [Fact]
    public async Task Agents_of_a_team_are_refused_before_anything_is_sent_and_an_unknown_team_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootLiveReport -By Agent -Team 1").ErrorId);
        Assert.Empty(chatwoot.Received());
        ScriptResult result = chatwoot.Run("99999, 1 | Get-ChatwootLiveReport");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Single(result.Output);
    }
}
