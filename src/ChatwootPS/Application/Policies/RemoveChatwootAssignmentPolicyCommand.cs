using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Removes assignment policies; inboxes that had them have none then. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootAssignmentPolicy 'In turn'</code>
/// Asks, and removes a policy.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy | Where-Object AssignedInboxCount -eq 0 | Remove-ChatwootAssignmentPolicy -Force</code>
/// Removes without asking what no inbox uses.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootAssignmentPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AssignmentPolicy))]
[Serves("DELETE /api/v1/accounts/{account_id}/assignment_policies/{id}")]
public sealed class RemoveChatwootAssignmentPolicyCommand : RemoveResourceCmdlet<AssignmentPolicy>;
