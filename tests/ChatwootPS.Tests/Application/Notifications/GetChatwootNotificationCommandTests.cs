using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Notifications;

public class GetChatwootNotificationCommandTests
{
    [Fact]
    public async Task Lists_what_is_new_with_its_conversation_and_without_secrets()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        var all = chatwoot.Run("Get-ChatwootNotification -First 3").Succeed<Notification>();

        Assert.Equal(
            [NotificationType.ConversationMention, NotificationType.AssignedConversationNewMessage, NotificationType.ConversationAssignment],
            all.Select(notification => notification.NotificationType));
        Assert.Equal(chatwoot.Run("$chats[2].Id").Output[0].BaseObject, all[0].ConversationId);
        Assert.Equal("Grace Agent: @Ada please look", all[0].PushMessageBody);
        Assert.NotNull(all[0].PrimaryActor!.ContactInbox!.PubsubToken);
        Assert.Equal(["GET /api/v1/accounts/1/notifications"], chatwoot.Received());
    }

    [Fact]
    public async Task Says_what_to_list_besides_and_in_which_order()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        var mentions = chatwoot.Run("Get-ChatwootNotification -Include Read, Snoozed -SortOrder Asc -Type ConversationMention").Succeed<Notification>();

        Assert.Single(mentions);
        Assert.Equal("?includes%5B%5D=read&includes%5B%5D=snoozed&sort_order=asc&page=1", "?" + chatwoot.Server.Requests[0].Query.TrimStart('?'));
    }

    [Fact]
    public async Task Counts_the_unread_ones()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        long before = Assert.Single(chatwoot.Run("Get-ChatwootNotification -UnreadCount").Succeed<long>());
        chatwoot.Run("Get-ChatwootNotification -First 1 | Set-ChatwootNotification -Read").Succeed();
        Assert.Equal(before - 1, Assert.Single(chatwoot.Run("Get-ChatwootNotification -UnreadCount").Succeed<long>()));
    }

    [Fact]
    public async Task One_is_found_whether_read_or_not_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        ScriptResult result = chatwoot.Run("$one = Get-ChatwootNotification -First 1; $one | Set-ChatwootNotification -Read; $one.Id, 99999 | Get-ChatwootNotification");

        Assert.NotNull(((Notification)Assert.Single(result.Output).BaseObject).ReadAt);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.StartsWith("CannotConvertArgument", chatwoot.Run("Get-ChatwootNotification -SortOrder Sideways").ErrorId);
    }
}
