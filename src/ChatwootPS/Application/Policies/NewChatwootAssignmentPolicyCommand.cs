using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Makes a policy by which the conversations of inboxes are given to agents. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootAssignmentPolicy 'In turn' -Inbox Support, Shop</code>
/// Gives the conversations of two inboxes to one agent after the other.
/// </example>
/// <example>
/// <code>New-ChatwootAssignmentPolicy Calm -FairDistributionLimit 5 -FairDistributionWindow 0:30 -ConversationPriority LongestWaiting</code>
/// Gives an agent five conversations in half an hour at most, those first that wait longest.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootAssignmentPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(AssignmentPolicy))]
[Serves("POST /api/v1/accounts/{account_id}/assignment_policies")]
public sealed class NewChatwootAssignmentPolicyCommand : AssignmentPolicyBodyCmdlet
{
    /// <summary>What the policy is called, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>The inboxes that get the policy: ids, names or inboxes. It takes the place of the policy they have.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    private protected override void Process() => Create(Name, Name);

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields) =>
        WithInboxes(session, base.PlanCreate(session, fields), Inbox, []);
}
