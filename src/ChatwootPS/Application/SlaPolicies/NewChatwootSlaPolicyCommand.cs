using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>Makes an SLA policy. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>New-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 0:15 -ResolutionTimeThreshold 8:00</code>
/// A first answer within 15 minutes, and the end within 8 hours.
/// </example>
/// <example>
/// <code>New-ChatwootSlaPolicy Silver -NextResponseTimeThreshold (New-TimeSpan -Hours 4) -Description 'For trial customers'</code>
/// Looks at further answers only.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootSlaPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(SlaPolicy))]
[Serves("POST /api/v1/accounts/{account_id}/sla_policies")]
public sealed class NewChatwootSlaPolicyCommand : SlaPolicyBodyCmdlet
{
    /// <summary>What the policy is called; the server takes the same name twice.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
