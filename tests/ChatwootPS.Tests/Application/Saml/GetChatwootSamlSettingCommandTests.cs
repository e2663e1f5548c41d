using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Saml;

public class GetChatwootSamlSettingCommandTests
{
    [Fact]
    public async Task Has_no_id_where_nothing_is_set_up()
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();

        Assert.Null(Assert.Single(chatwoot.Run("Get-ChatwootSamlSetting").Succeed<SamlSetting>()).Id);
        Assert.Equal(["GET /api/v1/accounts/1/saml_settings"], chatwoot.Received());
    }

    [Fact]
    public async Task Without_the_feature_the_server_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            $plain = New-ChatwootPlatformAccount Plain
            $user = New-ChatwootPlatformUser -Name Plain -Email plain@example.com -Password 'Pl4in-Secret!'
            $null = Add-ChatwootPlatformAccountUser $plain -User $user -Role Administrator
            Connect-Chatwoot $server.BaseAddress -AccessToken $user.AccessToken -AccountId $plain.Id -SkipVerification
            """).Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootSamlSetting");

        Assert.Equal("ChatwootForbidden", result.ErrorId);
        Assert.Equal("SAML feature not enabled for this account", ((ChatwootApiException)result.Error.Exception).ServerMessage);
    }
}
