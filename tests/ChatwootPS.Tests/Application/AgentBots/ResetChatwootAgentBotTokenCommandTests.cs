using System.Net;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AgentBots;

public class ResetChatwootAgentBotTokenCommandTests
{
    [Fact]
    public async Task Gives_out_the_new_token_or_secret()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        AgentBot before = Assert.Single(chatwoot.Run("$bot = New-ChatwootAgentBot Helper; $bot").Succeed<AgentBot>());

        SecureString token = Assert.Single(chatwoot.Run("$bot | Reset-ChatwootAgentBotToken -Force").Succeed<SecureString>());
        SecureString secret = Assert.Single(chatwoot.Run("Reset-ChatwootAgentBotToken Helper -Secret -Force").Succeed<SecureString>());
        AgentBot after = Assert.Single(chatwoot.Run("Get-ChatwootAgentBot Helper").Succeed<AgentBot>());

        Assert.NotEqual(Text(before.AccessToken), Text(token));
        Assert.NotEqual(Text(before.Secret), Text(secret));
        Assert.Equal((Text(token), Text(secret)), (Text(after.AccessToken), Text(after.Secret)));
        Assert.Contains($"POST /api/v1/accounts/1/agent_bots/{before.Id}/reset_access_token", chatwoot.Received());
        Assert.Contains($"POST /api/v1/accounts/1/agent_bots/{before.Id}/reset_secret", chatwoot.Received());
    }

    [Fact]
    public async Task An_unknown_bot_is_an_error_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Reset-ChatwootAgentBotToken 1 -Force -WhatIf; 99999 | Reset-ChatwootAgentBotToken -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    private static string Text(SecureString? secret) => new NetworkCredential("", secret).Password;
}
