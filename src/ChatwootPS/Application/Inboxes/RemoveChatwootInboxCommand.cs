using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Removes inboxes with all their conversations. The server does it in the background: -Wait waits for it. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootInbox 'Old shop' -Wait</code>
/// Asks, removes the inbox, and comes back when it is gone.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox test-* | Remove-ChatwootInbox -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootInbox", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /api/v1/accounts/{account_id}/inboxes/{id}")]
[OutputType(typeof(Inbox))]
public sealed class RemoveChatwootInboxCommand : BackgroundRemovalCmdlet<Inbox>;
