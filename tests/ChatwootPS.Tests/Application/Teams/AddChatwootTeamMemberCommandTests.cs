using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Teams;

public class AddChatwootTeamMemberCommandTests
{
    private const string Members = "/api/v1/accounts/1/teams/3/team_members";

    [Fact]
    public async Task What_the_pipeline_brings_goes_into_one_request_of_numbers()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var added = chatwoot.Run("Get-ChatwootAgent -First 3 | Add-ChatwootTeamMember escalations").Succeed<Agent>();

        Assert.Equal(3, added.Count);
        var request = Assert.Single(chatwoot.Server.Requests, request => request.Method != "GET");
        Assert.Equal($"POST {Members}", $"{request.Method} {request.Path}");
        Assert.Matches("""^\{"user_ids":\[\d+,\d+,\d+]}$""", request.Body);
    }

    [Fact]
    public async Task Tells_only_who_is_new_and_says_how_many_were_not()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Add-ChatwootTeamMember 3 grace@acme.test; Add-ChatwootTeamMember 3 grace@acme.test, ada@acme.test -Verbose");

        Assert.Equal(["grace@acme.test", "ada@acme.test"], result.Succeed<Agent>().Select(agent => agent.Email));
        Assert.Contains(result.Verbose, line => line.StartsWith("1 of 2 belonged"));
    }

    [Fact]
    public async Task Rows_say_who_goes_where_with_one_request_a_team()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("[pscustomobject]@{ Team = 'escalations'; Agent = 'ada@acme.test' }, [pscustomobject]@{ Team = 2; Agent = 2 }, [pscustomobject]@{ Team = 3; Agent = 2 } | Add-ChatwootTeamMember").Succeed();

        Assert.Equal([$"POST {Members}", "POST /api/v1/accounts/1/teams/2/team_members"], chatwoot.Received().Where(line => line.StartsWith("POST")));
    }

    [Fact]
    public async Task A_team_in_the_pipeline_gets_the_agents_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootTeam 2, 3 | Add-ChatwootTeamMember -Agent ada@acme.test").Succeed();

        Assert.Equal(2, chatwoot.Received().Count(line => line.StartsWith("POST")));
    }

    [Fact]
    public async Task Whoever_is_no_agent_of_the_account_is_an_error_and_the_others_are_added()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 'nobody@example.com', 2 | Add-ChatwootTeamMember 3");

        Assert.Equal(new object[] { 99999L, "nobody@example.com" }, result.Errors.Select(error => error.TargetObject));
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
        Assert.Equal(2, ((Agent)Assert.Single(result.Output).BaseObject).Id);
    }

    [Fact]
    public async Task An_agents_token_is_refused_and_an_unknown_team_is_named()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult unknown = chatwoot.Run("Add-ChatwootTeamMember 99999 2");
        Assert.Equal("ChatwootNotFound", unknown.ErrorId);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Add-ChatwootTeamMember 3 2").ErrorId);
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Add-ChatwootTeamMember 3 2 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
