using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>
/// Reads what the user of the session was notified of in the account, the newest first. Of each conversation there is one
/// notification at most. Without -Include, those that were neither read nor snoozed.
/// </summary>
/// <example>
/// <code>Get-ChatwootNotification</code>
/// What is new.
/// </example>
/// <example>
/// <code>Get-ChatwootNotification -Type ConversationMention -Include Read, Snoozed -First 20</code>
/// The last twenty mentions, whether read or not.
/// </example>
/// <example>
/// <code>Get-ChatwootNotification -UnreadCount</code>
/// How many are unread.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootNotification", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Notification), typeof(long))]
[Serves("GET /api/v1/accounts/{account_id}/notifications", "GET /api/v1/accounts/{account_id}/notifications/unread_count")]
public sealed class GetChatwootNotificationCommand : GetResourceCmdlet<Notification>
{
    private const string CountSet = "UnreadCount";

    /// <summary>The ids, or the notifications to read anew; without it, the list. All pages may have to be looked through.</summary>
    [Parameter(ParameterSetName = IdSet, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<Notification>[] Id { get; set; } = [];

    /// <summary>What to list as well: Read, Snoozed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = CountSet)]
    [QueryField("includes")]
    public NotificationInclude[] Include { get; set; } = [];

    /// <summary>Only these kinds; compared here.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public NotificationType[] Type { get; set; } = [];

    /// <summary>Desc (by default, the newest first) or Asc.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [QueryField]
    public NotificationOrder SortOrder { get; set; }

    /// <summary>Gives out how many unread ones there are, and nothing else.</summary>
    [Parameter(ParameterSetName = CountSet, Mandatory = true)]
    public SwitchParameter UnreadCount { get; set; }

    private protected override Func<Notification, bool>? Keep
    {
        get
        {
            IReadOnlyList<NotificationType> types = Type;
            return types.Count == 0 ? null : notification => notification.NotificationType is { } type && types.Contains(type);
        }
    }

    private protected override void Process()
    {
        if (!UnreadCount)
        {
            base.Process();
            return;
        }
        ForInput(null, () =>
        {
            ChatwootSession session = SessionFor();
            var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Notifications.Path + "/unread_count") { Query = QueryFields(session) };
            Queue(null, session, async operation =>
                operation.Write(Convert.ToInt64((await operation.SendAsync(request).ConfigureAwait(false)).Value, System.Globalization.CultureInfo.InvariantCulture)));
        });
    }
}
