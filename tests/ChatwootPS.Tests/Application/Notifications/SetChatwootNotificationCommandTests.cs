using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Notifications;

public class SetChatwootNotificationCommandTests
{
    [Fact]
    public async Task Marks_and_snoozes_in_seconds()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();
        DateTime later = DateTime.Now.AddHours(3);

        var changed = chatwoot.Run("Get-ChatwootNotification -First 2 | Set-ChatwootNotification -Unread -SnoozedUntil $later -PassThru", ("later", later)).Succeed<Notification>();

        Assert.Equal(2, changed.Count);
        Assert.All(changed, notification => Assert.Equal(later, notification.SnoozedUntil!.Value, TimeSpan.FromSeconds(1)));
        Assert.Equal(2, chatwoot.Received().Count(line => line.EndsWith("/unread")));
        Assert.Equal($$"""{"snoozed_until":{{new DateTimeOffset(later).ToUnixTimeSeconds()}}}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Marks_that_of_a_conversation_by_its_number_in_the_database()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();
        long before = Assert.Single(chatwoot.Run("Get-ChatwootNotification -UnreadCount").Succeed<long>());

        ScriptResult result = chatwoot.Run("$chats[2].Id, 99999 | ForEach-Object { Set-ChatwootNotification -Conversation $_ -Read -Verbose }");

        result.Succeed();
        Assert.Single(chatwoot.Received(), line => line.EndsWith("/read_all"));
        Assert.Contains(result.Verbose, line => line.Contains("99999"));
        Assert.Equal(before - 1, Assert.Single(chatwoot.Run("Get-ChatwootNotification -UnreadCount").Succeed<long>()));
    }

    [Fact]
    public async Task Marks_all()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        chatwoot.Run("Set-ChatwootNotification -Read -All").Succeed();

        Assert.Equal(["POST /api/v1/accounts/1/notifications/read_all"], chatwoot.Received());
        Assert.Empty(chatwoot.Run("Get-ChatwootNotification").Succeed<Notification>());
    }

    [Fact]
    public async Task Those_of_others_are_not_found_and_the_own_ones_are_changed()
    {
        await using ChatwootHost chatwoot = await NotificationScene.StartAsync();

        ScriptResult result = chatwoot.Run("99999, (Get-ChatwootNotification -First 1).Id | Set-ChatwootNotification -Read -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.NotNull(((Notification)Assert.Single(result.Output).BaseObject).ReadAt);
    }

    [Theory]
    [InlineData("Set-ChatwootNotification 1")]
    [InlineData("Set-ChatwootNotification 1 -Read -Unread")]
    [InlineData("Set-ChatwootNotification 1 -SnoozedUntil 2020-01-01")]
    [InlineData("Set-ChatwootNotification -All -Read -Unread")]
    [InlineData("Set-ChatwootNotification 1 -Read -WhatIf; Set-ChatwootNotification -All -Read -WhatIf; Set-ChatwootNotification -Conversation 1 -Read -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
