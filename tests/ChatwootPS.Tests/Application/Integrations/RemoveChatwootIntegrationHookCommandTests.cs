using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Integrations;

public class RemoveChatwootIntegrationHookCommandTests
{
    [Fact]
    public async Task Removes_by_id_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }; New-ChatwootIntegrationHook google_translate -Setting @{ project_id = 'p'; credentials = @{} }").Succeed();

        Assert.Equal("dyte", Assert.Single(chatwoot.Run("Remove-ChatwootIntegrationHook 1 -Force -PassThru").Succeed<IntegrationHook>()).AppId);
        chatwoot.Run("(Get-ChatwootIntegration google_translate).Hooks | Remove-ChatwootIntegrationHook -Force").Succeed();

        Assert.All(chatwoot.Run("Get-ChatwootIntegration").Succeed<Integration>(), app => Assert.Empty(app.Hooks!));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();

        ScriptResult result = chatwoot.Run("99999, 1 | Remove-ChatwootIntegrationHook -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.All(chatwoot.Run("Get-ChatwootIntegration").Succeed<Integration>(), app => Assert.Empty(app.Hooks!));
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Remove-ChatwootIntegrationHook 1 -Force -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
