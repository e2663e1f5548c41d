using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Changes assignment policies, and makes inboxes follow them. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootAssignmentPolicy Fair -AddInbox Website, Support</code>
/// Makes two inboxes follow the policy; another one they followed is replaced.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy | Set-ChatwootAssignmentPolicy -Enabled $false</code>
/// Puts all policies out of force.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAssignmentPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(AssignmentPolicy))]
[Serves("PATCH /api/v1/accounts/{account_id}/assignment_policies/{id}", "POST /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy")]
public sealed class SetChatwootAssignmentPolicyCommand : AssignmentPolicyBodyCmdlet
{
    /// <summary>The ids, names or policies to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<AssignmentPolicy>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The inboxes that follow the policy from now on: ids, names or objects. Each follows one policy.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] AddInbox { get; set; } = [];

    /// <summary>Gives out the changed policies.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count > 0 || AddInbox.Length > 0;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        UpdatePlan? change = fields.Count > 0 ? base.PlanUpdate(session, id, fields) : null;
        List<string> inboxes = AddInbox.Select(inbox => Resources.Inboxes.ItemPath(IdOf(inbox, session))).ToList();
        return async operation =>
        {
            AssignmentPolicy? policy = change is null ? null : await change(operation).ConfigureAwait(false);
            foreach (string inbox in inboxes)
            {
                var link = new ApiRequest(ApiFamily.Application, "POST", inbox + "/assignment_policy") { Body = new Dictionary<string, object?> { ["assignment_policy_id"] = id } };
                policy = await operation.GetAsync<AssignmentPolicy>(link).ConfigureAwait(false);
            }
            return policy!;
        };
    }
}
