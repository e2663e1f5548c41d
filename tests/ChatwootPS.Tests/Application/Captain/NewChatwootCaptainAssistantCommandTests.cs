using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCaptainAssistantCommandTests
{
    [Fact]
    public async Task Sends_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainAssistant made = Assert.Single(chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ FeatureFaq = $true } -ResponseGuideline 'Be brief' -Guardrail @()").Succeed<CaptainAssistant>());

        Assert.Equal(true, made.Config!["feature_faq"]);
        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/captain/assistants", $"{sent.Method} {sent.Path}");
        Assert.Contains("\"config\":{\"feature_faq\":true}", sent.Body);
        Assert.Contains("\"response_guidelines\":[\"Be brief\"]", sent.Body);
        Assert.Contains("\"guardrails\":[]", sent.Body);
    }

    [Theory]
    [InlineData("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ colour = 'red' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ feature_faq = 'yes' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ temperature = 2 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainAssistant Helper -Description Helps -Config @{ instructions = 5 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainAssistant x -Description ''", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task An_agent_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        ScriptResult result = chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("Helper", result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
