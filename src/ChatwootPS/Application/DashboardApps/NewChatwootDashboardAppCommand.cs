using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.DashboardApps;

/// <summary>Makes a dashboard app. The server lets agents do it, too.</summary>
/// <example>
/// <code>New-ChatwootDashboardApp Orders https://shop.example.com/panel</code>
/// Shows a page beside the conversations.
/// </example>
/// <example>
/// <code>New-ChatwootDashboardApp 'CRM and billing' https://crm.example.com/card, https://billing.example.com/card</code>
/// Shows two.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootDashboardApp", SupportsShouldProcess = true)]
[OutputType(typeof(DashboardApp))]
[Serves("POST /api/v1/accounts/{account_id}/dashboard_apps")]
public sealed class NewChatwootDashboardAppCommand : DashboardAppBodyCmdlet
{
    /// <summary>What the tab is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Title { get; set; } = "";

    /// <summary>The http or https addresses of the pages to show, each in a frame.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public override string[]? Url { get; set; }

    private protected override void Process() => Create(Title, Title);
}
