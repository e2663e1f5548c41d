using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.DashboardApps;

public class RemoveChatwootDashboardAppCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootDashboardApp One https://app.example.com/One").Succeed();
        DashboardApp two = Assert.Single(chatwoot.Run("New-ChatwootDashboardApp Two https://app.example.com/Two").Succeed<DashboardApp>());
        chatwoot.Run("New-ChatwootDashboardApp Three https://app.example.com/Three").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootDashboardApp One -Force").Succeed<DashboardApp>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootDashboardApp $id -Force -PassThru", ("id", two.Id)).Succeed<DashboardApp>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootDashboardApp Three | Remove-ChatwootDashboardApp -Confirm:$false -PassThru").Succeed<DashboardApp>());

        Assert.Empty(chatwoot.Run("Get-ChatwootDashboardApp").Succeed<DashboardApp>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        DashboardApp known = Assert.Single(chatwoot.Run("New-ChatwootDashboardApp Known https://app.example.com/Known").Succeed<DashboardApp>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootDashboardApp -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootDashboardApp").Succeed<DashboardApp>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootDashboardApp 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
