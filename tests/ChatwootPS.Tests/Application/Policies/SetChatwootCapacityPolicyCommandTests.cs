using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class SetChatwootCapacityPolicyCommandTests
{
    [Fact]
    public async Task Changes_makes_and_takes_off_limits_by_inbox()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm -InboxLimit @{ Website = 5 }").Succeed();
        chatwoot.Server.ClearRequests();

        CapacityPolicy policy = Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Calm -InboxLimit @{ Website = 7; (Get-ChatwootInbox 2) = 3 } -PassThru").Succeed<CapacityPolicy>());

        Assert.Equal([(1, 7), (2, 3)], policy.InboxCapacityLimits!.Select(limit => ((int)limit.InboxId!, limit.ConversationLimit!.Value)).OrderBy(limit => limit.Item1));
        var patched = Assert.Single(chatwoot.Server.Requests, request => request.Method == "PATCH");
        Assert.Equal("/api/v1/accounts/1/agent_capacity_policies/1/inbox_limits/1", patched.Path);
        Assert.Equal(new Sent("""{"conversation_limit":7}"""), new Sent(patched.Body));

        policy = Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Calm -RemoveInboxLimit Website -PassThru").Succeed<CapacityPolicy>());
        Assert.Equal(2, Assert.Single(policy.InboxCapacityLimits!).InboxId);
    }

    [Fact]
    public async Task Gives_and_takes_agents_but_never_takes_another_policy_away()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy One -User 1; New-ChatwootCapacityPolicy Two").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Set-ChatwootCapacityPolicy Two -RemoveUser 1").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "DELETE");
        Assert.Equal(0, Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy One -RemoveUser 1 -PassThru").Succeed<CapacityPolicy>()).AssignedAgentCount);
        Assert.Equal(1, Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Two -AddUser 1 -PassThru").Succeed<CapacityPolicy>()).AssignedAgentCount);
    }

    [Fact]
    public async Task A_rule_that_was_not_given_stays()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm -ExcludedLabel spam -ExcludeOlderThan 1.0:00").Succeed();

        CapacityExclusion rules = Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Calm -ExcludedLabel vip -PassThru").Succeed<CapacityPolicy>()).ExclusionRules!;
        Assert.Equal(["vip"], rules.ExcludedLabels!);
        Assert.Equal(TimeSpan.FromDays(1), rules.ExcludeOlderThan);

        rules = Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Calm -ExcludeOlderThan $null -PassThru").Succeed<CapacityPolicy>()).ExclusionRules!;
        Assert.Equal(["vip"], rules.ExcludedLabels!);
        Assert.Null(rules.ExcludeOlderThan);

        rules = Assert.Single(chatwoot.Run("Set-ChatwootCapacityPolicy Calm -ExcludedLabel @() -Description x -PassThru").Succeed<CapacityPolicy>()).ExclusionRules!;
        Assert.Empty(rules.ExcludedLabels!);
    }

    [Theory]
    [InlineData("Set-ChatwootCapacityPolicy Calm", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCapacityPolicy Calm -AddUser 1 -RemoveUser 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCapacityPolicy Calm -InboxLimit @{ Website = 1 } -RemoveInboxLimit 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCapacityPolicy Calm -InboxLimit @{ Website = 'many' }", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCapacityPolicy Calm -RemoveUser 99999", "ChatwootNotFound")]
    [InlineData("Set-ChatwootCapacityPolicy 99999 -AddUser 1", "ChatwootNotFound")]
    [InlineData("Set-ChatwootCapacityPolicy Calm -AddUser 1 -WhatIf", null)]
    public async Task Bad_input_and_what_if_change_nothing(string command, string? errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run(command);

        if (errorId is null)
            result.Succeed();
        else
            Assert.Equal(errorId, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task One_agent_that_is_unknown_is_an_error_and_the_others_get_the_policy()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy Calm").Succeed();

        ScriptResult result = chatwoot.Run("Set-ChatwootCapacityPolicy Calm -AddUser 99999, 1 -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("99999", result.Error.TargetObject.ToString());
        Assert.Equal(1, Assert.IsType<CapacityPolicy>(Assert.Single(result.Output).BaseObject).AssignedAgentCount);
    }
}
