using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Removes capacity policies with their limits; agents that had them have none then. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCapacityPolicy Trainees</code>
/// Asks, and removes a policy.
/// </example>
/// <example>
/// <code>Get-ChatwootCapacityPolicy | Where-Object AssignedAgentCount -eq 0 | Remove-ChatwootCapacityPolicy -Force</code>
/// Removes without asking what nobody has.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCapacityPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CapacityPolicy))]
[Serves("DELETE /api/v1/accounts/{account_id}/agent_capacity_policies/{id}")]
public sealed class RemoveChatwootCapacityPolicyCommand : RemoveResourceCmdlet<CapacityPolicy>;
