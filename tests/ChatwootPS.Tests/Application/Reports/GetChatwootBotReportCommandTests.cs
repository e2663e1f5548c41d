using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootBotReportCommandTests
{
    [Fact]
    public async Task A_bots_hand_off_is_counted_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            $new = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId -Status Pending
            $bot = Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId $server.AccountId -SkipVerification -Name bot -PassThru
            foreach ($status in 'open', 'pending', 'open') { $null = Invoke-ChatwootApi POST "accounts/{account}/conversations/$($new.Id)/toggle_status" -Body @{ status = $status } -Session $bot }
            """);
        chatwoot.Server.ClearRequests();

        BotReport report = Assert.Single(chatwoot.Run("Get-ChatwootBotReport -Session (Get-ChatwootSession | Where-Object Name -ne bot)").Succeed<BotReport>());

        Assert.Equal((1, 0, 0), (report.BotHandoffsCount, report.BotResolutionsCount, report.ConversationCount));
        Assert.Equal(0, report.Previous!.BotHandoffsCount);
        Assert.Equal(["GET /api/v2/accounts/1/reports/bot_metrics", "GET /api/v2/accounts/1/reports/bot_summary"], chatwoot.Received());
        Assert.StartsWith("type=account&since=", chatwoot.Query(), System.StringComparison.Ordinal);
    }
}
