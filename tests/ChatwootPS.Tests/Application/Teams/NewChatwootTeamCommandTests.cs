using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class NewChatwootTeamCommandTests
{
    [Fact]
    public async Task Makes_a_team_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Team team = Assert.Single(chatwoot.Run("New-ChatwootTeam 'Night Shift' -AllowAutoAssign $false -Description $null").Succeed<Team>());

        Assert.Equal(("night shift", null, false), (team.Name, team.Description, team.AllowAutoAssign));
        Assert.Equal("""{"team":{"name":"Night Shift","description":null,"allow_auto_assign":false}}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task A_taken_name_is_refused_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("'SUPPORT', 'night' | ForEach-Object { New-ChatwootTeam $_ }");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("SUPPORT", result.Error.TargetObject);
        Assert.Equal("Name has already been taken", ((ChatwootApiException)result.Error.Exception).ServerMessage);
        Assert.Equal("night", ((Team)Assert.Single(result.Output).BaseObject).Name);
    }

    [Theory]
    [InlineData("New-ChatwootTeam ' padded'")]
    [InlineData("New-ChatwootTeam ' '")]
    [InlineData("New-ChatwootTeam ('n' * 256)")]
    [InlineData("New-ChatwootTeam ok -Description ('d' * 20001)")]
    [InlineData("New-ChatwootTeam maybe -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count + (result.Thrown is null ? 0 : 1) > 0);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
