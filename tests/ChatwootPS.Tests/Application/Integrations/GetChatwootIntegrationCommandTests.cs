using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Integrations;

public class GetChatwootIntegrationCommandTests
{
    [Fact]
    public async Task Lists_apps_and_shows_hooks()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootIntegrationHook dyte -Setting @{ api_key = 'k'; organization_id = 'org-1' }").Succeed();

        var all = chatwoot.Run("Get-ChatwootIntegration").Succeed<Integration>();
        Assert.Equal(["webhook", "dashboard_apps", "openai", "dialogflow", "google_translate", "dyte"], all.Select(app => app.Id));
        Integration dyte = Assert.Single(chatwoot.Run("'Dyte' | Get-ChatwootIntegration").Succeed<Integration>());
        Assert.True(dyte.Enabled);
        Assert.Equal(["organization_id"], Assert.Single(dyte.Hooks!).Settings!.Keys);
        Assert.Equal(["dialogflow", "google_translate"], chatwoot.Run("Get-ChatwootIntegration *fl*, goo*").Succeed<Integration>().Select(app => app.Id));
        Assert.Single(chatwoot.Run("Get-ChatwootIntegration slack").Succeed<Integration>());
    }

    [Fact]
    public async Task An_unknown_app_is_not_found_although_the_server_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootIntegration no_such_app, openai");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("no_such_app", result.Error.TargetObject);
        Assert.Contains("dialogflow", result.Error.ErrorDetails.RecommendedAction);
    }
}
