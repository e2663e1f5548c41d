using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCaptainCustomToolCommandTests
{
    [Fact]
    public async Task Sends_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainCustomTool Orders 'https://api.example.com/orders/{{ id }}' -HttpMethod POST -AuthType ApiKey -AuthConfig @{ name = 'X-Key'; key = $secret } -ParamSchema @{ Name = 'id'; Type = 'string'; Description = 'The order'; Required = $true }", ("secret", new System.Net.NetworkCredential("", "hush").SecurePassword)).Succeed();

        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/captain/custom_tools", $"{sent.Method} {sent.Path}");
        Assert.Contains("\"http_method\":\"POST\"", sent.Body);
        Assert.Contains("\"auth_type\":\"api_key\"", sent.Body);
        Assert.Contains("\"key\":\"hush\"", sent.Body);
        Assert.Contains("\"location\":\"header\"", sent.Body);
        Assert.Contains("\"required\":true", sent.Body);
    }

    [Theory]
    [InlineData("New-ChatwootCaptainCustomTool x http://api.example.com", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainCustomTool x https://10.0.0.1/x", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainCustomTool x https://localhost/x", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainCustomTool x https://api.example.com -HttpMethod BREW", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootCaptainCustomTool x https://api.example.com -AuthType Basic -AuthConfig @{ token = 'x' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainCustomTool x https://api.example.com -ParamSchema @{ name = 'id' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainCustomTool '' https://api.example.com", "ParameterArgumentValidationError")]
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
        ScriptResult result = chatwoot.Run("New-ChatwootCaptainCustomTool x https://api.example.com");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("x", result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainCustomTool x https://api.example.com -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
