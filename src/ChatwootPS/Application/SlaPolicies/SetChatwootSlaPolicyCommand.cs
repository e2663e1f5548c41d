using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>Changes SLA policies. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 0:10 -PassThru</code>
/// Makes a goal harder and gives out the policy.
/// </example>
/// <example>
/// <code>Set-ChatwootSlaPolicy Gold -ResolutionTimeThreshold $null</code>
/// Looks at the end of conversations no more.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootSlaPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(SlaPolicy))]
[Serves("PATCH /api/v1/accounts/{account_id}/sla_policies/{id}")]
public sealed class SetChatwootSlaPolicyCommand : SlaPolicyBodyCmdlet
{
    /// <summary>The ids, names or policies to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<SlaPolicy>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Gives out the changed policy.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
