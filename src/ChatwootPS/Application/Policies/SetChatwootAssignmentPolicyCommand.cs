using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Changes assignment policies, and which inboxes they are for. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootAssignmentPolicy 'In turn' -AddInbox Support, Shop -RemoveInbox Archive</code>
/// Gives the policy to two inboxes, and takes it from another.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy | Set-ChatwootAssignmentPolicy -Enabled $false -PassThru</code>
/// Stops all policies, and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAssignmentPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(AssignmentPolicy))]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/assignment_policies/{id}",
    "POST /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy",
    "DELETE /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy")]
public sealed class SetChatwootAssignmentPolicyCommand : AssignmentPolicyBodyCmdlet
{
    /// <summary>The ids, names or policies to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<AssignmentPolicy>[] Id { get; set; } = [];

    /// <summary>The new name, unique in the account.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>Inboxes that get the policy: ids, names or inboxes. It takes the place of the policy they have.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] AddInbox { get; set; } = [];

    /// <summary>Inboxes that lose the policy; those that do not have it, or another one, are passed over.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] RemoveInbox { get; set; } = [];

    /// <summary>Gives out the changed policy.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count + AddInbox.Length + RemoveInbox.Length > 0;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<AssignmentPolicy> resource = Resource;
        UpdatePlan plan = fields.Count > 0 ? base.PlanUpdate(session, id, fields) : operation => operation.GetAsync<AssignmentPolicy>(resource.Get(id));
        return WithInboxes(session, plan, AddInbox, RemoveInbox);
    }
}
