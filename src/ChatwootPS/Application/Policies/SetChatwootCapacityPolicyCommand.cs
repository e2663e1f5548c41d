using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Changes capacity policies, their limits, and which agents they are for. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootCapacityPolicy Trainees -AddUser ana@contoso.com -RemoveUser ben@contoso.com -InboxLimit @{ Support = 5 }</code>
/// Gives the policy to an agent, takes it from another, and sets a limit; other limits stay.
/// </example>
/// <example>
/// <code>Set-ChatwootCapacityPolicy Trainees -RemoveInboxLimit Support -PassThru</code>
/// Takes a limit off, and gives out the policy.
/// </example>
/// <example>
/// <code>Set-ChatwootCapacityPolicy Trainees -ExcludeOlderThan $null</code>
/// Counts old conversations again; the excluded labels stay.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCapacityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(CapacityPolicy))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/agent_capacity_policies/{id}",
    "POST /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/users",
    "DELETE /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/users/{id}",
    "POST /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/inbox_limits",
    "PATCH /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/inbox_limits/{id}",
    "DELETE /api/v1/accounts/{account_id}/agent_capacity_policies/{agent_capacity_policy_id}/inbox_limits/{id}")]
public sealed class SetChatwootCapacityPolicyCommand : CapacityPolicyBodyCmdlet
{
    /// <summary>The ids, names or policies to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<CapacityPolicy>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>Agents that get the policy: ids, e-mail addresses, names or agents. It takes the place of the policy they have.</summary>
    [Parameter]
    [Alias("AddAgent")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] AddUser { get; set; } = [];

    /// <summary>Agents that lose the policy; those that do not have it, or another one, are passed over.</summary>
    [Parameter]
    [Alias("RemoveAgent")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] RemoveUser { get; set; } = [];

    /// <summary>Inboxes whose limit is taken off; those that have none are passed over.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] RemoveInboxLimit { get; set; } = [];

    /// <summary>Gives out the changed policy.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) =>
        fields.Count + AddUser.Length + RemoveUser.Length + RemoveInboxLimit.Length + InboxLimit.Count > 0;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields) =>
        WithLinks(session, PlanFields(id, fields, base.PlanUpdate(session, id, fields)), AddUser, RemoveUser, RemoveInboxLimit);
}
