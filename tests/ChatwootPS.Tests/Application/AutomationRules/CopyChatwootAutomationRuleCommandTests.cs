using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AutomationRules;

public class CopyChatwootAutomationRuleCommandTests
{
    [Fact]
    public async Task Copies_and_renames()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootAutomationRule One -EventName MessageCreated -Action ResolveConversation -Active $false").Succeed();
        chatwoot.Server.ClearRequests();

        AutomationRule copy = Assert.Single(chatwoot.Run("1 | Copy-ChatwootAutomationRule -NewName Two").Succeed<AutomationRule>());

        Assert.Equal("Two", copy.Name);
        Assert.Equal(["POST /api/v1/accounts/1/automation_rules/1/clone", $"PATCH /api/v1/accounts/1/automation_rules/{copy.Id}"], chatwoot.Received());
        Assert.Equal(2, chatwoot.Run("Get-ChatwootAutomationRule").Succeed<AutomationRule>().Count);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Copy-ChatwootAutomationRule 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Copy-ChatwootAutomationRule 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
