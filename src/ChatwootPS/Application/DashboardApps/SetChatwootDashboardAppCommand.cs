using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.DashboardApps;

/// <summary>Changes dashboard apps. The server lets agents do it, too.</summary>
/// <example>
/// <code>Set-ChatwootDashboardApp Orders -Url https://shop.example.com/v2/panel</code>
/// Shows another page.
/// </example>
/// <example>
/// <code>Get-ChatwootDashboardApp Orders | Set-ChatwootDashboardApp -Title 'Orders (new)' -PassThru</code>
/// Renames one and gives it out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootDashboardApp", SupportsShouldProcess = true)]
[OutputType(typeof(DashboardApp))]
[Serves("PATCH /api/v1/accounts/{account_id}/dashboard_apps/{id}")]
public sealed class SetChatwootDashboardAppCommand : DashboardAppBodyCmdlet
{
    /// <summary>The ids, titles or dashboard apps to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    public ResourceRef<DashboardApp>[] Id { get; set; } = [];

    /// <summary>What the tab is called.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>Gives out the changed dashboard app.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
