using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.DashboardApps;

public class GetChatwootDashboardAppCommandTests
{
    [Fact]
    public async Task Lists_finds_by_title_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootDashboardApp One https://app.example.com/one; New-ChatwootDashboardApp Two https://app.example.com/two, https://app.example.com/three").Succeed();

        Assert.Equal(["One", "Two"], chatwoot.Run("Get-ChatwootDashboardApp").Succeed<DashboardApp>().Select(app => app.Title));
        DashboardApp two = Assert.Single(chatwoot.Run("Get-ChatwootDashboardApp t*").Succeed<DashboardApp>());
        Assert.Equal(["https://app.example.com/two", "https://app.example.com/three"], two.Content!.Select(frame => frame.Url));
        Assert.Equal("Two", Assert.Single(chatwoot.Run("$id | Get-ChatwootDashboardApp", ("id", two.Id)).Succeed<DashboardApp>()).Title);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootDashboardApp 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
