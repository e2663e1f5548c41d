using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Saml;

public class SetChatwootSamlSettingCommandTests
{
    private const string SetUp = "Set-ChatwootSamlSetting -SsoUrl https://idp.example.com/sso -IdpEntityId idp -Certificate ($pem -split \"`n\")";

    [Fact]
    public async Task Sets_up_and_changes_afterwards()
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers").Succeed();

        SamlSetting made = Assert.Single(chatwoot.Run(SetUp + " -PassThru").Succeed<SamlSetting>());
        SamlSetting changed = Assert.Single(chatwoot.Run("Set-ChatwootSamlSetting -RoleMapping @{ leads = 'Administrator'; readers = 1; writers = 'readers' } -PassThru").Succeed<SamlSetting>());

        Assert.Equal((1, "https://idp.example.com/sso"), (made.Id, made.SsoUrl));
        Assert.Equal("administrator", ((Dictionary<string, object?>)changed.RoleMappings!["leads"]!)["role"]);
        Assert.All(["readers", "writers"], group => Assert.Equal("1", ((Dictionary<string, object?>)changed.RoleMappings![group]!)["custom_role_id"]!.ToString()));
        Assert.Equal(["POST", "PATCH"], chatwoot.Server.Requests.Where(request => request.Path.EndsWith("saml_settings") && request.Method != "GET").Select(request => request.Method));
    }

    [Fact]
    public async Task More_is_needed_to_set_up()
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootSamlSetting -IdpEntityId idp").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootSamlSetting -RoleMapping @{ readers = 'no such role' }").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Theory]
    [InlineData("Set-ChatwootSamlSetting")]
    [InlineData("Set-ChatwootSamlSetting -SsoUrl idp")]
    [InlineData("Set-ChatwootSamlSetting -Certificate 'no certificate'")]
    [InlineData("Set-ChatwootSamlSetting -RoleMapping @{ leads = $null }")]
    [InlineData("Set-ChatwootSamlSetting -IdpEntityId idp -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_agents_token_is_refused()
    {
        await using ChatwootHost chatwoot = await SamlScene.StartAsync();
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();

        Assert.Equal("ChatwootRoleRefused", chatwoot.Run(SetUp).ErrorId);
    }
}
