using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Reads the policies by which the conversations of inboxes are given to agents. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy</code>
/// Lists the policies of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootAssignmentPolicy -Inbox Support</code>
/// Reads the policy of an inbox; nothing comes where it has none.
/// </example>
/// <example>
/// <code>(Get-ChatwootAssignmentPolicy 'In turn' -IncludeInbox).Inboxes</code>
/// Lists the inboxes of a policy.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAssignmentPolicy", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(AssignmentPolicy))]
[Serves(
    "GET /api/v1/accounts/{account_id}/assignment_policies",
    "GET /api/v1/accounts/{account_id}/assignment_policies/{id}",
    "GET /api/v1/accounts/{account_id}/assignment_policies/{assignment_policy_id}/inboxes",
    "GET /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy")]
public sealed class GetChatwootAssignmentPolicyCommand : GetPolicyCmdlet<AssignmentPolicy>
{
    private const string InboxSet = "Inbox";

    /// <summary>The inboxes whose policy is read: ids, names or inboxes. Nothing comes for one that has none.</summary>
    [Parameter(ParameterSetName = InboxSet, Mandatory = true, ValueFromPipeline = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Reads the inboxes of each policy as well, into its property Inboxes: one more request for each.</summary>
    [Parameter(ParameterSetName = IdSet)]
    public SwitchParameter IncludeInbox { get; set; }

    private protected override Func<Operation, AssignmentPolicy, Task>? Further => !IncludeInbox ? null : async (operation, policy) =>
        policy.Inboxes = await operation.ListAsync<Inbox>(Resources.InboxesOf(policy.Id), Paging.None).ConfigureAwait(false);

    private protected override void Process()
    {
        if (ParameterSetName != InboxSet)
        {
            base.Process();
            return;
        }
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            ForInput(inbox.Input, () =>
            {
                ChatwootSession session = SessionFor(inbox);
                long id = IdOf(inbox, session);
                Queue(inbox.Input, session, operation => ReadOfInboxAsync(operation, id));
            });
        }
    }

    /// <summary>Both an inbox without a policy and an unknown inbox are answered with 404, in words of the account's language.</summary>
    private static async Task ReadOfInboxAsync(Operation operation, long inbox)
    {
        AssignmentPolicy policy;
        try
        {
            policy = await operation.GetAsync<AssignmentPolicy>(Resources.AssignmentPolicyOf("GET", inbox)).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            await operation.SendAsync(Resources.Inboxes.Get(inbox)).ConfigureAwait(false);
            operation.Verbose($"Inbox {inbox} has no assignment policy.");
            return;
        }
        operation.Write(policy);
    }
}
