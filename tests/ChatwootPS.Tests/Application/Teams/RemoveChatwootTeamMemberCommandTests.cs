using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class RemoveChatwootTeamMemberCommandTests
{
    [Fact]
    public async Task Sends_the_agents_in_the_body_and_gives_out_who_was_in_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootTeamMember 3 1, 2").Succeed();
        chatwoot.Server.ClearRequests();

        var removed = chatwoot.Run("Get-ChatwootAgent | Where-Object Id -in 2, 3 | Remove-ChatwootTeamMember escalations -Force -PassThru").Succeed<Agent>();

        Assert.Equal(2, Assert.Single(removed).Id);
        var request = Assert.Single(chatwoot.Server.Requests, request => request.Method == "DELETE");
        Assert.Contains("2", request.Body);
        Assert.Equal("/api/v1/accounts/1/teams/3/team_members", request.Path);
        Assert.Equal([1], chatwoot.Run("Get-ChatwootTeamMember 3").Succeed<Agent>().Select(agent => agent.Id));
    }

    [Fact]
    public async Task An_unknown_agent_is_an_error_and_the_others_are_taken_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Remove-ChatwootTeamMember support -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal("""{"user_ids":[2]}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "DELETE").Body);
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootTeamMember 1 2 -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
