using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class NewChatwootCapacityPolicyCommandTests
{
    [Fact]
    public async Task Sends_the_rules_in_hours_then_limits_and_agents()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CapacityPolicy made = Assert.Single(chatwoot.Run("New-ChatwootCapacityPolicy Calm -User 1 -InboxLimit @{ 1 = 0 } -ExcludedLabel VIP -ExcludeOlderThan 1.0:00").Succeed<CapacityPolicy>());

        Assert.Equal(1, made.AssignedAgentCount);
        Assert.Equal(
            [
                "POST /api/v1/accounts/1/agent_capacity_policies", "POST /api/v1/accounts/1/agent_capacity_policies/1/inbox_limits",
                "POST /api/v1/accounts/1/agent_capacity_policies/1/users", "GET /api/v1/accounts/1/agent_capacity_policies/1",
            ],
            chatwoot.Received());
        Assert.Equal(
            new Sent("""{"agent_capacity_policy":{"name":"Calm","exclusion_rules":{"excluded_labels":["vip"],"exclude_older_than_hours":24}}}"""),
            new Sent(chatwoot.Server.Requests[0].Body));
        Assert.Equal(new Sent("""{"inbox_id":1,"conversation_limit":0}"""), new Sent(chatwoot.Server.Requests[1].Body));
        Assert.Equal(new Sent("""{"user_id":1}"""), new Sent(chatwoot.Server.Requests[2].Body));
    }

    [Theory]
    [InlineData("New-ChatwootCapacityPolicy ''", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ Website = -1 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ Website = $null }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ Website = 1.5 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ Website = 1; 1 = 2 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ nowhere = 1 }", "ChatwootNotFound")]
    [InlineData("New-ChatwootCapacityPolicy x -InboxLimit @{ ([datetime]'2026-01-01') = 1 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -ExcludeOlderThan 0:30", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -ExcludeOlderThan 24", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -ExcludedLabel 'a,b'", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCapacityPolicy x -User nobody", "ChatwootNotFound")]
    [InlineData("New-ChatwootCapacityPolicy x -WhatIf", null)]
    public async Task Bad_input_and_what_if_change_nothing(string command, string? errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        if (errorId is null)
            result.Succeed();
        else
            Assert.StartsWith(errorId, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
