using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Saml;

public class RemoveChatwootSamlSettingCommandTests
{
    [Fact]
    public async Task Removes_and_gives_out_what_was_set_up()
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();
        chatwoot.Run("Set-ChatwootSamlSetting -SsoUrl https://idp.example.com/sso -IdpEntityId idp -Certificate $pem").Succeed();

        Assert.Equal("idp", Assert.Single(chatwoot.Run("Remove-ChatwootSamlSetting -Force -PassThru").Succeed<SamlSetting>()).IdpEntityId);
        Assert.Null(Assert.Single(chatwoot.Run("Get-ChatwootSamlSetting").Succeed<SamlSetting>()).Id);
    }

    [Fact]
    public async Task What_if_removes_nothing_and_a_refusal_comes_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Remove-ChatwootSamlSetting -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Remove-ChatwootSamlSetting -Force").ErrorId);
    }
}
