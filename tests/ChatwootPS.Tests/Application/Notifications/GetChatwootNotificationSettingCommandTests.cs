using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Notifications;

public class GetChatwootNotificationSettingCommandTests
{
    [Fact]
    public async Task Tells_what_is_chosen_and_what_there_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        NotificationSetting setting = Assert.Single(chatwoot.Run("Get-ChatwootNotificationSetting").Succeed<NotificationSetting>());

        Assert.Equal([NotificationType.ConversationAssignment], setting.Email);
        Assert.Equal(8, setting.AllPushFlags!.Count);
        Assert.Equal(["GET /api/v1/accounts/1/notification_settings"], chatwoot.Received());
    }

    [Fact]
    public async Task A_bots_token_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.BotToken -AccountId 1 -SkipVerification").Succeed();

        Assert.Equal("ChatwootTokenKindRefused", chatwoot.Run("Get-ChatwootNotificationSetting").ErrorId);
    }
}
