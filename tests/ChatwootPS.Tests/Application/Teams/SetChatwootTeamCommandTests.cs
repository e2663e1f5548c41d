using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class SetChatwootTeamCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_a_new_name_is_found_at_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootTeam billing -Name invoices; Set-ChatwootTeam invoices -Description ''").Succeed();

        Assert.Equal(["GET /api/v1/accounts/1/teams", "PATCH /api/v1/accounts/1/teams/2", "GET /api/v1/accounts/1/teams", "PATCH /api/v1/accounts/1/teams/2"], chatwoot.Received());
        Assert.Equal("""{"team":{"name":"invoices"}}""", chatwoot.Server.Requests[1].Body);
        Assert.Equal("""{"team":{"description":""}}""", chatwoot.Server.Requests[3].Body);
    }

    [Fact]
    public async Task Changes_piped_teams_and_gives_them_out_when_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var changed = chatwoot.Run("Get-ChatwootTeam | Set-ChatwootTeam -AllowAutoAssign $false -PassThru").Succeed<Team>();

        Assert.Equal(3, changed.Count);
        Assert.All(changed, team => Assert.False(team.AllowAutoAssign));
    }

    [Fact]
    public async Task A_taken_name_and_an_unknown_team_are_errors_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootAlreadyExists", chatwoot.Run("Set-ChatwootTeam 1 -Name billing").ErrorId);
        ScriptResult result = chatwoot.Run("99999, 3 | Set-ChatwootTeam -Description all -PassThru");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal(3, ((Team)Assert.Single(result.Output).BaseObject).Id);
    }

    [Theory]
    [InlineData("Set-ChatwootTeam 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootTeam 1 -Name ''", "ParameterArgumentValidationError")]
    [InlineData("Set-ChatwootTeam 1 -Description maybe -WhatIf", null)]
    public async Task Bad_input_and_what_if_send_nothing(string command, string? errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        if (errorId is null)
            result.Succeed();
        else
            Assert.StartsWith(errorId, result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
