using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Reads assignment policies, that of an inbox, or the inboxes of a policy. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy</code>
/// Lists the policies.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy -Inbox Website</code>
/// Reads the policy of an inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy 'Fair' -Linked</code>
/// Lists the inboxes that have the policy 'Fair'.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAssignmentPolicy", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(AssignmentPolicy), typeof(Inbox))]
[Serves(
    "GET /api/v1/accounts/{account_id}/assignment_policies",
    "GET /api/v1/accounts/{account_id}/assignment_policies/{id}",
    "GET /api/v1/accounts/{account_id}/assignment_policies/{assignment_policy_id}/inboxes",
    "GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy")]
public sealed class GetChatwootAssignmentPolicyCommand : GetResourceCmdlet<AssignmentPolicy>
{
    /// <summary>The inboxes whose policy is read.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true, ValueFromPipeline = true)]
    [Alias("InboxId")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Gives out the inboxes that have the policies, instead of the policies.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter Linked { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Inbox> inbox in Inbox)
            ForInput(inbox.Input, () => QueueOf(inbox));
        if (Inbox.Length > 0)
            return;
        if (!Linked)
        {
            base.Process();
            return;
        }
        if (Id.Length == 0)
            ForInput(null, () => throw ErrorRecords.InvalidInput("-Linked is for the inboxes of certain policies.", "Name the policies."));
        foreach (ResourceRef<AssignmentPolicy> policy in Id)
            ForInput(policy.Input, () => QueueInboxes(policy));
    }

    private void QueueOf(ResourceRef<Inbox> inbox)
    {
        ChatwootSession session = SessionFor(inbox);
        string path = Resources.Inboxes.ItemPath(IdOf(inbox, session)) + "/assignment_policy";
        Queue(inbox.Input, session, async operation =>
            operation.Write(await operation.GetAsync<AssignmentPolicy>(new ApiRequest(ApiFamily.Application, "GET", path)).ConfigureAwait(false)));
    }

    private void QueueInboxes(ResourceRef<AssignmentPolicy> policy)
    {
        ChatwootSession session = SessionFor(policy);
        string path = Resources.AssignmentPolicies.ItemPath(IdOf(policy, session)) + "/inboxes";
        Queue(policy.Input, session, async operation =>
            (await operation.ListAsync<Inbox>(new ApiRequest(ApiFamily.Application, "GET", path) { Envelope = "inboxes" }, Paging.None).ConfigureAwait(false)).ForEach(operation.Write));
    }
}
