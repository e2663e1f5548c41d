using System;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class GetChatwootCapacityPolicyCommandTests
{
    [Fact]
    public async Task Reads_rules_limits_and_on_demand_the_agents()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm -User 1 -InboxLimit @{ Website = 5 } -ExcludedLabel Spam -ExcludeOlderThan 2.0:00").Succeed();

        CapacityPolicy policy = Assert.Single(chatwoot.Run("Get-ChatwootCapacityPolicy Calm").Succeed<CapacityPolicy>());

        Assert.Equal(["spam"], policy.ExclusionRules!.ExcludedLabels!);
        Assert.Equal(TimeSpan.FromDays(2), policy.ExclusionRules.ExcludeOlderThan);
        Assert.Equal(5, Assert.Single(policy.InboxCapacityLimits!).ConversationLimit);
        Assert.Equal(1, policy.AssignedAgentCount);
        Assert.Null(policy.Users);
        CapacityPolicyUser user = Assert.Single(Assert.Single(chatwoot.Run("Get-ChatwootCapacityPolicy -IncludeUser").Succeed<CapacityPolicy>()).Users!);
        Assert.Equal(1, user.AgentId);
        Assert.NotNull(user.AccessToken);
    }

    [Fact]
    public async Task An_unknown_one_is_an_error_and_the_others_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Get-ChatwootCapacityPolicy");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Single(result.Output);
    }
}
