using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Integrations;

public class NewChatwootIntegrationHookCommandTests
{
    [Fact]
    public async Task Sends_settings_with_secrets()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        IntegrationHook made = Assert.Single(chatwoot.Run("New-ChatwootIntegrationHook dialogflow -Inbox 'Support API' -Status Disabled -Setting @{ project_id = 'p'; credentials = @{ key = $secret } }", ("secret", new System.Net.NetworkCredential("", "hush").SecurePassword)).Succeed<IntegrationHook>());

        Assert.False(made.Status);
        Assert.Equal("Support API", made.Inbox!.Name);
        var sent = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("/api/v1/accounts/1/integrations/hooks", sent.Path);
        Assert.Contains("\"status\":\"disabled\"", sent.Body);
        Assert.Contains("\"credentials\":{\"key\":\"hush\"}", sent.Body);
        Assert.Contains("\"inbox_id\":2", sent.Body);
    }

    [Fact]
    public async Task A_second_hook_is_an_error_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("dyte", result.Error.TargetObject);
        Assert.Contains("App has already been taken", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("New-ChatwootIntegrationHook no_such_app", "ChatwootNotFound")]
    [InlineData("New-ChatwootIntegrationHook dyte", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'o'; colour = 'red' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 1; organization_id = 'o' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootIntegrationHook dialogflow -Setting @{ project_id = 'p'; credentials = @{} }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootIntegrationHook dialogflow -Inbox 99999 -Setting @{ project_id = 'p'; credentials = @{} }", "ChatwootNotFound")]
    [InlineData("New-ChatwootIntegrationHook dyte -Status Broken", "CannotConvertArgument")]
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
        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' } -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
