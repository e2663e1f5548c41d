using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomRoles;

/// <summary>Removes custom roles; those who had one are plain agents then. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCustomRole 'Report reader'</code>
/// Asks, and removes the role.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomRole 'test *' | Remove-ChatwootCustomRole -Force</code>
/// Removes several roles without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCustomRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CustomRole))]
[Serves("DELETE /api/v1/accounts/{account_id}/custom_roles/{id}")]
public sealed class RemoveChatwootCustomRoleCommand : RemoveResourceCmdlet<CustomRole>;
