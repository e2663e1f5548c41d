using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Removes assignment policies, or with -Inbox only takes inboxes out of the one they follow. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootAssignmentPolicy Fair</code>
/// Asks, and removes the policy; its inboxes follow none then.
/// </example>
/// <example>
/// <code>Remove-ChatwootAssignmentPolicy -Inbox Website -Force</code>
/// Lets the inbox follow no policy.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootAssignmentPolicy", DefaultParameterSetName = "Id", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AssignmentPolicy))]
[Serves("DELETE /api/v1/accounts/{account_id}/assignment_policies/{id}", "DELETE /api/v1/accounts/{account_id}/inboxes/{inbox_id}/assignment_policy")]
public sealed class RemoveChatwootAssignmentPolicyCommand : RemoveResourceCmdlet<AssignmentPolicy>
{
    /// <summary>The ids, names or policies to remove. A name must stand for exactly one object.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<AssignmentPolicy>[] Id { get; set; } = [];

    /// <summary>The inboxes that follow no policy from now on: ids, names or objects. The policies stay.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true, ValueFromPipeline = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    private protected override void Process()
    {
        base.Process();
        foreach (ResourceRef<Inbox> inbox in Inbox)
        {
            ForInput(inbox.Input, () =>
            {
                ChatwootSession session = SessionFor(inbox);
                string path = Resources.Inboxes.ItemPath(IdOf(inbox, session)) + "/assignment_policy";
                if (!Approves(inbox.Describe(), "Take out of its assignment policy", Force))
                    return;
                Queue(inbox.Input, session, operation => operation.SendAsync(new ApiRequest(ApiFamily.Application, "DELETE", path)));
            });
        }
    }
}
