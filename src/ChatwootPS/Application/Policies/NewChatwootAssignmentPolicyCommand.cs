using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Makes an assignment policy. It holds for no inbox until Set-ChatwootAssignmentPolicy -AddInbox names some. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootAssignmentPolicy Fair -FairDistributionLimit 10 -FairDistributionWindow 00:30:00</code>
/// Makes a policy: no agent gets more than 10 conversations in half an hour.
/// </example>
/// <example>
/// <code>New-ChatwootAssignmentPolicy Waiting -ConversationPriority LongestWaiting -Enabled $false</code>
/// Makes a policy that is not in force yet.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootAssignmentPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(AssignmentPolicy))]
[Serves("POST /api/v1/accounts/{account_id}/assignment_policies")]
public sealed class NewChatwootAssignmentPolicyCommand : AssignmentPolicyBodyCmdlet
{
    /// <summary>The name, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
