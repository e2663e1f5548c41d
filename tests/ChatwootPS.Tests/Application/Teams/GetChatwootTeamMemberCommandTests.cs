using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class GetChatwootTeamMemberCommandTests
{
    [Fact]
    public async Task Reads_the_agents_of_teams_by_name_and_in_the_pipeline()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var support = chatwoot.Run("Get-ChatwootTeamMember support").Succeed<Agent>();
        Assert.NotEmpty(support);
        Assert.Equal(support.Select(agent => agent.Id), chatwoot.Run("Get-ChatwootTeam support | Get-ChatwootTeamMember").Succeed<Agent>().Select(agent => agent.Id));
        Assert.Equal(support.Select(agent => agent.Id), chatwoot.Run("[pscustomobject]@{ TeamId = 1 } | Get-ChatwootTeamMember").Succeed<Agent>().Select(agent => agent.Id));
        Assert.Single(chatwoot.Run("Get-ChatwootTeamMember 1 -First 1").Succeed<Agent>());
        Assert.Contains("GET /api/v1/accounts/1/teams/1/team_members", chatwoot.Received());
    }

    [Fact]
    public async Task An_unknown_team_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Get-ChatwootTeamMember");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public async Task An_agent_is_no_team()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run("Get-ChatwootAgent -First 1 | Get-ChatwootTeamMember").Errors);
        Assert.DoesNotContain(chatwoot.Received(), line => line.Contains("team_members"));
    }
}
