using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>Removes notifications of the user of the session: some, or all of the account. What they are about stays.</summary>
/// <example>
/// <code>Get-ChatwootNotification -Include Read | Where-Object ReadAt | Remove-ChatwootNotification -Force</code>
/// Removes those that were read, one by one.
/// </example>
/// <example>
/// <code>Remove-ChatwootNotification -All -ReadOnly</code>
/// Asks, and removes all that were read, with one request.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootNotification", DefaultParameterSetName = "Id", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Notification))]
[Serves("DELETE /api/v1/accounts/{account_id}/notifications/{id}", "POST /api/v1/accounts/{account_id}/notifications/destroy_all")]
public sealed class RemoveChatwootNotificationCommand : RemoveResourceCmdlet<Notification>
{
    /// <summary>The ids, or the notifications to remove.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<Notification>[] Id { get; set; } = [];

    /// <summary>All notifications of the account; the server removes them soon after. -PassThru gives out nothing then.</summary>
    [Parameter(ParameterSetName = "All", Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Of all, only those that were read.</summary>
    [Parameter(ParameterSetName = "All")]
    public SwitchParameter ReadOnly { get; set; }

    private protected override void Process()
    {
        if (!All)
        {
            base.Process();
            return;
        }
        ForInput(null, () =>
        {
            ChatwootSession session = SessionFor();
            if (!Approves(ReadOnly ? "all notifications that were read" : "all notifications, read and unread", "Remove", Force))
                return;
            var request = new ApiRequest(ApiFamily.Application, "POST", Resources.Notifications.Path + "/destroy_all")
            {
                Body = ReadOnly ? new Dictionary<string, object?> { ["type"] = "read" } : null,
            };
            Queue(null, session, operation => operation.SendAsync(request));
        });
    }
}
