using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.SlaPolicies;

public class SetChatwootSlaPolicyCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 0:15").Succeed();
        chatwoot.Server.ClearRequests();

        SlaPolicy changed = Assert.Single(chatwoot.Run("Set-ChatwootSlaPolicy 1 -FirstResponseTimeThreshold $null -Description none -PassThru").Succeed<SlaPolicy>());

        Assert.Null(changed.FirstResponseTimeThreshold);
        Assert.Equal("""{"sla_policy":{"description":"none","first_response_time_threshold":null}}""", Assert.Single(chatwoot.Server.Requests).Body);

        ScriptResult result = chatwoot.Run("99999, 'gold' | Set-ChatwootSlaPolicy -ResolutionTimeThreshold 1:00 -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootSlaPolicy 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootSlaPolicy 1 -ResolutionTimeThreshold 0:00", "ChatwootInvalidInput")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootSlaPolicy 1 -Name x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
