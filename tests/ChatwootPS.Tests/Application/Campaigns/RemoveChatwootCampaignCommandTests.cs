using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Campaigns;

public class RemoveChatwootCampaignCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCampaign One -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }").Succeed();
        Campaign two = Assert.Single(chatwoot.Run("New-ChatwootCampaign Two -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }").Succeed<Campaign>());
        chatwoot.Run("New-ChatwootCampaign Three -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootCampaign One -Force").Succeed<Campaign>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootCampaign $id -Force -PassThru", ("id", two.Id)).Succeed<Campaign>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootCampaign Three | Remove-ChatwootCampaign -Confirm:$false -PassThru").Succeed<Campaign>());

        Assert.Empty(chatwoot.Run("Get-ChatwootCampaign").Succeed<Campaign>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Campaign known = Assert.Single(chatwoot.Run("New-ChatwootCampaign Known -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }").Succeed<Campaign>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootCampaign -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootCampaign").Succeed<Campaign>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCampaign 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
