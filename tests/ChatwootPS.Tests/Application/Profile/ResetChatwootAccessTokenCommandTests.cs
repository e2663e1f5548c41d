using System.Linq;
using System.Net;
using System.Security;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Profile;

public class ResetChatwootAccessTokenCommandTests
{
    [Fact]
    public async Task Gives_out_the_new_token_and_the_session_goes_on_with_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string old = chatwoot.Server.AccessToken;

        SecureString token = Assert.Single(chatwoot.Run("$token = Reset-ChatwootAccessToken -Force; $token").Succeed<SecureString>());

        string text = new NetworkCredential("", token).Password;
        Assert.Equal(24, text.Length);
        Assert.NotEqual(old, text);
        chatwoot.Run("$null = Get-ChatwootProfile; $token.Dispose(); $null = Get-ChatwootProfile").Succeed();
        Assert.Equal("ChatwootInvalidToken", chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $old -AccountId 1 -Name old -SkipVerification; Get-ChatwootProfile", ("old", old)).ErrorId);
    }

    [Fact]
    public async Task What_if_and_a_refusal_leave_the_session_as_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Reset-ChatwootAccessToken -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.BotToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootTokenKindRefused", chatwoot.Run("Reset-ChatwootAccessToken -Force").ErrorId);
        Assert.Equal(["POST /api/v1/profile/reset_access_token"], chatwoot.Received().ToList());
    }
}
