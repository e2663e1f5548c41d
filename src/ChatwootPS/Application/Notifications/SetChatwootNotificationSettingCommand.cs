using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>
/// Says of what the user of the session is told by e-mail and in the browser, in the account of the session. A list that is
/// given replaces the present one; the other stays.
/// </summary>
/// <example>
/// <code>Set-ChatwootNotificationSetting -Email ConversationAssignment, ConversationMention</code>
/// Is told of these two by e-mail; what comes in the browser stays as it is.
/// </example>
/// <example>
/// <code>Set-ChatwootNotificationSetting -Email @() -Push @() -PassThru</code>
/// Is told of nothing.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootNotificationSetting", SupportsShouldProcess = true)]
[OutputType(typeof(NotificationSetting))]
[Serves("PATCH /api/v1/accounts/{account_id}/notification_settings")]
public sealed class SetChatwootNotificationSettingCommand : OperationCmdlet
{
    /// <summary>All that is told by e-mail; @() for nothing.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Alias("SelectedEmailFlag")]
    public NotificationType[] Email { get; set; } = [];

    /// <summary>All that is told in the browser and on telephones; @() for nothing.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Alias("SelectedPushFlag")]
    public NotificationType[] Push { get; set; } = [];

    /// <summary>Gives out the changed settings.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        List<string>? email = IsBound(nameof(Email)) ? Email.Select(NotificationSetting.EmailFlag).ToList() : null;
        List<string>? push = IsBound(nameof(Push)) ? Push.Select(NotificationSetting.PushFlag).ToList() : null;
        if (email is null && push is null)
            throw ErrorRecords.InvalidInput("Nothing to change was given.", "Give -Email or -Push; @() for nothing.");
        ChatwootSession session = SessionFor();
        if (!Approves($"notification settings of {session.User ?? "the user"} in {session}", "Change"))
            return;
        bool passThru = PassThru;
        Queue(null, session, async operation =>
        {
            NotificationSetting? present = email is null || push is null ? await NotificationSettings.ReadAsync(operation).ConfigureAwait(false) : null;
            NotificationSetting changed = await NotificationSettings.WriteAsync(
                operation,
                email ?? present?.SelectedEmailFlags ?? [],
                push ?? present?.SelectedPushFlags ?? []).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed);
        });
    });
}
