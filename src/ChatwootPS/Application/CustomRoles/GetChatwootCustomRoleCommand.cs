using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CustomRoles;

/// <summary>Reads the custom roles of the account: all, or by id or name. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCustomRole</code>
/// Lists the custom roles.
/// </example>
/// <example>
/// <code>Get-ChatwootCustomRole | Where-Object Permissions -contains ContactManage</code>
/// Those that allow looking after contacts.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCustomRole", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CustomRole))]
[Serves("GET /api/v1/accounts/{account_id}/custom_roles", "GET /api/v1/accounts/{account_id}/custom_roles/{id}")]
public sealed class GetChatwootCustomRoleCommand : GetResourceCmdlet<CustomRole>;
