using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Campaigns;

public class GetChatwootCampaignCommandTests
{
    [Fact]
    public async Task Lists_all_and_those_of_an_inbox_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCampaign One -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }; New-ChatwootCampaign Two -Message Sale -Inbox SMS -Audience vip -ScheduledAt '2099-01-01T12:00:00Z'").Succeed();

        Assert.Equal(["One", "Two"], chatwoot.Run("Get-ChatwootCampaign").Succeed<Campaign>().Select(campaign => campaign.Title));
        Campaign two = Assert.Single(chatwoot.Run("Get-ChatwootInbox SMS | Get-ChatwootCampaign").Succeed<Campaign>());
        Assert.Equal(CampaignType.OneOff, two.CampaignType);
        Assert.Equal(new System.DateTime(2099, 1, 1, 12, 0, 0, System.DateTimeKind.Utc), two.ScheduledAt!.Value.ToUniversalTime());
        Assert.Equal("Label", Assert.Single(two.Audience!).Type);
        Assert.Equal("One", Assert.Single(chatwoot.Run("Get-ChatwootCampaign 1").Succeed<Campaign>()).Title);
        Assert.Contains("GET /api/v1/accounts/1/inboxes/" + two.InboxId + "/campaigns", chatwoot.Received());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_although_the_server_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCampaign 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
