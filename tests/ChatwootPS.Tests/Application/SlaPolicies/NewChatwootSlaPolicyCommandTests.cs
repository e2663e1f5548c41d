using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.SlaPolicies;

public class NewChatwootSlaPolicyCommandTests
{
    [Fact]
    public async Task Sends_goals_in_seconds()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 0:01:30.5 -NextResponseTimeThreshold $null -OnlyDuringBusinessHours $false").Succeed();

        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/sla_policies", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"sla_policy":{"name":"Gold","first_response_time_threshold":90.5,"next_response_time_threshold":null,"only_during_business_hours":false}}""", sent.Body);
    }

    [Theory]
    [InlineData("New-ChatwootSlaPolicy x -FirstResponseTimeThreshold 0:00", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootSlaPolicy x -ResolutionTimeThreshold (-[timespan]'1:00')", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootSlaPolicy x -ResolutionTimeThreshold soon", "CannotConvertArgument")]
    [InlineData("New-ChatwootSlaPolicy ''", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task An_agent_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        ScriptResult result = chatwoot.Run("New-ChatwootSlaPolicy x");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("x", result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootSlaPolicy x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
