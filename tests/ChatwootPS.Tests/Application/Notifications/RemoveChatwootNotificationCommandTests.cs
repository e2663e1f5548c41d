using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Notifications;

public class RemoveChatwootNotificationCommandTests
{
    [Fact]
    public async Task Removes_some_and_gives_them_out()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        Notification removed = Assert.Single(chatwoot.Run("$id = (Get-ChatwootNotification -First 1).Id; Remove-ChatwootNotification $id -Force -PassThru").Succeed<Notification>());

        Assert.Equal(NotificationType.ConversationMention, removed.NotificationType);
        Assert.Equal($"DELETE /api/v1/accounts/1/notifications/{removed.Id}", chatwoot.Received()[^1]);
    }

    [Fact]
    public async Task Removes_the_read_ones_or_all_with_one_request()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();
        chatwoot.Run("Get-ChatwootNotification -First 1 | Set-ChatwootNotification -Read; Remove-ChatwootNotification -All -ReadOnly -Force").Succeed();
        Assert.Equal("""{"type":"read"}""", chatwoot.Server.Requests[^1].Body);
        Assert.NotEmpty(chatwoot.Run("Get-ChatwootNotification -Include Read").Succeed<Notification>());

        chatwoot.Run("Remove-ChatwootNotification -All -Force").Succeed();

        Assert.Empty(chatwoot.Run("Get-ChatwootNotification -Include Read, Snoozed").Succeed<Notification>());
    }

    [Fact]
    public async Task An_unknown_one_is_an_error_and_what_if_removes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Remove-ChatwootNotification 1 -Force -WhatIf; Remove-ChatwootNotification -All -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        ScriptResult result = chatwoot.Run("Remove-ChatwootNotification 99999 -Force");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
