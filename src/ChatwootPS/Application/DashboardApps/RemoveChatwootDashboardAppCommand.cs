using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.DashboardApps;

/// <summary>Removes dashboard apps. The server lets agents do it, too.</summary>
/// <example>
/// <code>Remove-ChatwootDashboardApp Orders</code>
/// Asks, and removes one.
/// </example>
/// <example>
/// <code>Get-ChatwootDashboardApp 'old *' | Remove-ChatwootDashboardApp -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootDashboardApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(DashboardApp))]
[Serves("DELETE /api/v1/accounts/{account_id}/dashboard_apps/{id}")]
public sealed class RemoveChatwootDashboardAppCommand : RemoveResourceCmdlet<DashboardApp>;
