using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.DashboardApps;

/// <summary>Reads dashboard apps: pages of other systems beside the conversations.</summary>
/// <example>
/// <code>Get-ChatwootDashboardApp</code>
/// Lists the dashboard apps of the account.
/// </example>
/// <example>
/// <code>(Get-ChatwootDashboardApp Orders).Content.Url</code>
/// Shows the pages of one.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootDashboardApp", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(DashboardApp))]
[Serves("GET /api/v1/accounts/{account_id}/dashboard_apps", "GET /api/v1/accounts/{account_id}/dashboard_apps/{id}")]
public sealed class GetChatwootDashboardAppCommand : GetResourceCmdlet<DashboardApp>;
