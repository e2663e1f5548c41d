using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>Reads of what the user of the session is told by e-mail and in the browser, in the account of the session.</summary>
/// <example>
/// <code>Get-ChatwootNotificationSetting</code>
/// Shows what is told how.
/// </example>
/// <example>
/// <code>(Get-ChatwootNotificationSetting).Email -contains 'ConversationMention'</code>
/// Whether a mention comes by e-mail.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootNotificationSetting")]
[OutputType(typeof(NotificationSetting))]
[Serves("GET /api/v1/accounts/{account_id}/notification_settings")]
public sealed class GetChatwootNotificationSettingCommand : SessionCmdlet
{
    private protected override void Process() => ForInput(null, () => Queue(null, SessionFor(), async operation =>
        operation.Write(await NotificationSettings.ReadAsync(operation).ConfigureAwait(false))));
}
