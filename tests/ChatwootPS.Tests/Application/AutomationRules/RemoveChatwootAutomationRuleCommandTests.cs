using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AutomationRules;

public class RemoveChatwootAutomationRuleCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName MessageCreated -Action ResolveConversation -Active $false").Succeed();
        AutomationRule two = Assert.Single(chatwoot.Run("New-ChatwootAutomationRule Two -EventName MessageCreated -Action ResolveConversation -Active $false").Succeed<AutomationRule>());
        chatwoot.Run("New-ChatwootAutomationRule Three -EventName MessageCreated -Action ResolveConversation -Active $false").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootAutomationRule One -Force").Succeed<AutomationRule>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootAutomationRule $id -Force -PassThru", ("id", two.Id)).Succeed<AutomationRule>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootAutomationRule Three | Remove-ChatwootAutomationRule -Confirm:$false -PassThru").Succeed<AutomationRule>());

        Assert.Empty(chatwoot.Run("Get-ChatwootAutomationRule").Succeed<AutomationRule>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        AutomationRule known = Assert.Single(chatwoot.Run("New-ChatwootAutomationRule Known -EventName MessageCreated -Action ResolveConversation -Active $false").Succeed<AutomationRule>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootAutomationRule -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootAutomationRule").Succeed<AutomationRule>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootAutomationRule 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
