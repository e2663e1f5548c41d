using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AutomationRules;

public class SetChatwootAutomationRuleCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName MessageCreated -Action ResolveConversation").Succeed();
        chatwoot.Server.ClearRequests();

        AutomationRule changed = Assert.Single(chatwoot.Run("Set-ChatwootAutomationRule 1 -Active $false -PassThru").Succeed<AutomationRule>());

        Assert.False(changed.Active);
        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/automation_rules/1", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"active":false}""", sent.Body);
    }

    [Fact]
    public async Task Takes_another_rules_conditions_and_actions()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName MessageCreated -Condition @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open', 'pending'; query_operator = 'OR' }, @{ attribute_key = 'assignee_id'; filter_operator = 'is_not_present' } -Action @{ AssignTeam = 'support' }; New-ChatwootAutomationRule Two -EventName MessageCreated -Action ResolveConversation").Succeed();

        AutomationRule changed = Assert.Single(chatwoot.Run("$one = Get-ChatwootAutomationRule One; Set-ChatwootAutomationRule Two -Condition $one.Conditions -Action $one.Actions -PassThru").Succeed<AutomationRule>());

        Assert.Equal(["status equal_to open, pending", "assignee_id is_not_present"], changed.Conditions!.Select(condition => condition.ToString()));
        Assert.Equal("assign_team 1", Assert.Single(changed.Actions!).ToString());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName MessageCreated -Action ResolveConversation").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootAutomationRule -Active $false -PassThru");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootAutomationRule 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootAutomationRule 1 -Name $null", "ParameterArgumentValidationError")]
    [InlineData("Set-ChatwootAutomationRule 1 -Condition @{ attribute_key = 'nonsense' }", "ChatwootInvalidInput")]
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
        chatwoot.Run("Set-ChatwootAutomationRule 1 -Active $false -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
