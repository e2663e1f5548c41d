using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Notifications;

public class SetChatwootNotificationSettingCommandTests
{
    [Fact]
    public async Task The_list_that_is_not_given_stays()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        NotificationSetting setting = Assert.Single(chatwoot.Run("Set-ChatwootNotificationSetting -Email ConversationMention, SlaMissedFirstResponse -PassThru").Succeed<NotificationSetting>());

        Assert.Equal([NotificationType.ConversationMention, NotificationType.SlaMissedFirstResponse], setting.Email);
        Assert.Equal([NotificationType.ConversationAssignment], setting.Push);
        Assert.Equal("""{"notification_settings":{"selected_email_flags":["email_conversation_mention","email_sla_missed_first_response"],"selected_push_flags":["push_conversation_assignment"]}}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Both_given_need_no_reading()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootNotificationSetting -Email @() -Push @()").Succeed();

        Assert.Equal("""{"notification_settings":{"selected_email_flags":[],"selected_push_flags":[]}}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task A_bots_token_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.BotToken -AccountId 1 -SkipVerification").Succeed();

        Assert.Equal("ChatwootTokenKindRefused", chatwoot.Run("Set-ChatwootNotificationSetting -Email @()").ErrorId);
    }

    [Theory]
    [InlineData("Set-ChatwootNotificationSetting")]
    [InlineData("Set-ChatwootNotificationSetting -Email FullMoon")]
    [InlineData("Set-ChatwootNotificationSetting -Push @() -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
