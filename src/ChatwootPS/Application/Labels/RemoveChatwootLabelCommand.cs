using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Removes labels from the account; they vanish from what carries them in the background. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootLabel outage-may</code>
/// Asks, and removes the label.
/// </example>
/// <example>
/// <code>Get-ChatwootLabel outage-* | Remove-ChatwootLabel -Force</code>
/// Removes several labels without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Label))]
[Serves("DELETE /api/v1/accounts/{account_id}/labels/{id}")]
public sealed class RemoveChatwootLabelCommand : RemoveResourceCmdlet<Label>;
