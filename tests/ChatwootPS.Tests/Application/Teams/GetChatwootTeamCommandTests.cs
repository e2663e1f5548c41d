using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class GetChatwootTeamCommandTests
{
    [Fact]
    public async Task Lists_and_reads_by_id_name_pattern_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var all = chatwoot.Run("Get-ChatwootTeam").Succeed<Team>();
        Assert.Equal(["support", "billing", "escalations"], all.Select(team => team.Name));
        Assert.Equal([2, 1], chatwoot.Run("Get-ChatwootTeam 2, Support").Succeed<Team>().Select(team => team.TeamId));
        Assert.Equal(["support"], chatwoot.Run("Get-ChatwootTeam *pp* | Get-ChatwootTeam").Succeed<Team>().Select(team => team.Name));
        Assert.Equal("billing", Assert.Single(chatwoot.Run("Get-ChatwootTeam -First 1 -Skip 1").Succeed<Team>()).Name);
    }

    [Fact]
    public async Task Unknown_ones_are_errors_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 'no such', 1 | Get-ChatwootTeam");

        Assert.Equal(1, ((Team)Assert.Single(result.Output).BaseObject).Id);
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
        Assert.Equal(new object[] { 99999L, "no such" }, result.Errors.Select(error => error.TargetObject));
    }
}
