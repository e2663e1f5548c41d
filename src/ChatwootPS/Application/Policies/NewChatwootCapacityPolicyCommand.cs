using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Makes a policy that says how many conversations agents may have. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>New-ChatwootCapacityPolicy Trainees -User ana@contoso.com -InboxLimit @{ Support = 5; Shop = 10 }</code>
/// Limits an agent to five conversations of one inbox and ten of another.
/// </example>
/// <example>
/// <code>New-ChatwootCapacityPolicy Calm -ExcludedLabel spam -ExcludeOlderThan (New-TimeSpan -Days 2)</code>
/// Conversations with a label, and those older than two days, do not count.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCapacityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(CapacityPolicy))]
[Serves("POST /api/v1/accounts/{account_id}/agent_capacity_policies")]
public sealed class NewChatwootCapacityPolicyCommand : CapacityPolicyBodyCmdlet
{
    /// <summary>What the policy is called; the server takes the same name twice.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>The agents that get the policy: ids, e-mail addresses, names or agents. It takes the place of the policy they have.</summary>
    [Parameter]
    [Alias("Agent")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] User { get; set; } = [];

    private protected override void Process() => Create(Name, Name);

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields) =>
        WithLinks(session, base.PlanCreate(session, fields), User, [], []);
}
