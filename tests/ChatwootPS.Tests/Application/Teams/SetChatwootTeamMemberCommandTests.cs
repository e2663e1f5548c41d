using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class SetChatwootTeamMemberCommandTests
{
    [Fact]
    public async Task The_team_has_those_given_and_nobody_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var members = chatwoot.Run("'ada@acme.test', 2, 'Ada Admin' | Set-ChatwootTeamMember support -PassThru").Succeed<Agent>();

        Assert.Equal([1, 2], members.Select(agent => agent.Id));
        Assert.Equal("""{"user_ids":[1,2]}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "PATCH").Body);
    }

    [Fact]
    public async Task An_empty_list_empties_the_team_but_an_empty_pipeline_does_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootAgent 'nobody*' | Set-ChatwootTeamMember support").Succeed();
        Assert.NotEmpty(chatwoot.Run("Get-ChatwootTeamMember support").Succeed<Agent>());

        chatwoot.Run("Set-ChatwootTeamMember support -Agent @()").Succeed();
        Assert.Empty(chatwoot.Run("Get-ChatwootTeamMember support").Succeed<Agent>());
    }

    [Fact]
    public async Task With_one_unknown_agent_the_team_stays_as_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("2, 99999 | Set-ChatwootTeamMember support");

        Assert.Equal(["ChatwootNotFound", "ChatwootInvalidInput"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "PATCH");
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootTeamMember 1 2 -WhatIf; Set-ChatwootTeamMember 1 @() -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
