using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class RemoveChatwootTeamCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("billing", Assert.Single(chatwoot.Run("Remove-ChatwootTeam billing -Force -PassThru").Succeed<Team>()).Name);
        Assert.DoesNotContain("billing", chatwoot.Run("Get-ChatwootTeam").Succeed<Team>().Select(team => team.Name));
    }

    [Fact]
    public async Task An_unknown_team_is_an_error_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 3 | Remove-ChatwootTeam -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(["DELETE /api/v1/accounts/1/teams/99999", "DELETE /api/v1/accounts/1/teams/3"], chatwoot.Received());
    }

    [Fact]
    public async Task What_if_removes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootTeam 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
