using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Agents;

public class SetChatwootAgentCommandTests
{
    [Fact]
    public async Task Sends_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Agent agent = Assert.Single(chatwoot.Run("Set-ChatwootAgent 2 -Availability Busy -AutoOffline $false -PassThru").Succeed<Agent>());

        Assert.Equal(AvailabilityStatus.Busy, agent.AvailabilityStatus);
        Assert.Equal("""{"availability":"busy","auto_offline":false}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "PATCH").Body);
    }

    [Fact]
    public async Task The_custom_role_stays_unless_a_role_is_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers -Permission ReportManage; Set-ChatwootAgent 2 -CustomRole Readers").Succeed();

        Assert.Equal(1, Assert.Single(chatwoot.Run("Set-ChatwootAgent 2 -Availability Busy -PassThru").Succeed<Agent>()).CustomRoleId);
        Assert.Equal("""{"availability":"busy","custom_role_id":1}""", chatwoot.Server.Requests[^1].Body);
        Assert.Null(Assert.Single(chatwoot.Run("Set-ChatwootAgent 2 -Role Agent -PassThru").Succeed<Agent>()).CustomRoleId);
    }

    [Fact]
    public async Task A_custom_role_is_given_and_taken_alone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$role = New-ChatwootCustomRole Readers -Permission ReportManage").Succeed();

        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootAgent grace@acme.test | Set-ChatwootAgent -CustomRole $role -PassThru").Succeed<Agent>()).CustomRoleId);
        Assert.Equal("""{"custom_role_id":1,"role":"agent"}""", chatwoot.Server.Requests[^1].Body);
        Assert.Equal(AccountRole.Agent, Assert.Single(chatwoot.Run("Set-ChatwootAgent henrik@acme.test -CustomRole 1 -PassThru").Succeed<Agent>()).Role);
        Assert.Null(Assert.Single(chatwoot.Run("Set-ChatwootAgent 2 -CustomRole $null -PassThru").Succeed<Agent>()).CustomRoleId);
    }

    [Fact]
    public async Task Unknown_agents_and_roles_are_errors_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 'nobody@example.com', 2 | Set-ChatwootAgent -Role Administrator -PassThru");

        Assert.Equal(new object[] { 99999L, "nobody@example.com" }, result.Errors.Select(error => error.TargetObject));
        Assert.Equal(2, ((Agent)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootAgent 2 -CustomRole 'no such'").ErrorId);
    }

    [Theory]
    [InlineData("Set-ChatwootAgent 2", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAgent 2 -Name ' '", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAgent 2 -Availability Asleep", "CannotConvertArgument")]
    [InlineData("Set-ChatwootAgent 2 -Role Administrator -CustomRole 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAgent 2 -Role Agent -WhatIf", null)]
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
