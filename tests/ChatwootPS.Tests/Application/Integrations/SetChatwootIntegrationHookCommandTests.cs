using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Integrations;

public class SetChatwootIntegrationHookCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.False(Assert.Single(chatwoot.Run("Set-ChatwootIntegrationHook 1 -Status Disabled -PassThru").Succeed<IntegrationHook>()).Status);
        Assert.Equal("""{"hook":{"status":"disabled"}}""", Assert.Single(chatwoot.Server.Requests).Body);
        Assert.Equal("org-2", Assert.Single(chatwoot.Run("(Get-ChatwootIntegration dyte).Hooks | Set-ChatwootIntegrationHook -Setting @{ api_key = 'k'; organization_id = 'org-2' } -PassThru").Succeed<IntegrationHook>()).Settings!["organization_id"]);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootIntegrationHook -Status Disabled -PassThru");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Fact]
    public async Task Settings_are_checked_before_they_are_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootIntegrationHook 1 -Setting @{ colour = 'red' }").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootIntegrationHook 1").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootIntegrationHook 1 -Status Disabled -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
