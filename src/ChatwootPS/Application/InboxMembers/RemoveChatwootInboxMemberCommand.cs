using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>
/// Takes agents out of inboxes; those who are not in it are passed over. What the pipeline brings goes into one request for each
/// inbox. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootInboxMember Support ana@contoso.com</code>
/// Asks, and takes an agent out of an inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox | Remove-ChatwootInboxMember -User ana@contoso.com -Force -PassThru</code>
/// Takes an agent out of all inboxes, and gives the agent out for each inbox she was in.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootInboxMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Agent))]
[Serves("DELETE /api/v1/accounts/{account_id}/inbox_members")]
public sealed class RemoveChatwootInboxMemberCommand : InboxMemberCmdlet
{
    /// <summary>Gives out the agents who were taken out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Change(ChatwootSession session, MemberChange change)
    {
        if (change.AgentIds.Count == 0 || !Approves(change.Group, $"Take out {change.Describe()}", Force))
            return;
        ApiRequest? before = PassThru ? InboxMemberRequests.List(change.GroupId) : null;
        ApiRequest request = InboxMemberRequests.Change("DELETE", change.GroupId, change.AgentIds);
        Queue(change.Target, session, async operation =>
        {
            List<Agent> members = before is null ? [] : await operation.ReadMembersAsync(before, change.GroupId).ConfigureAwait(false);
            await operation.SendAsync(request).ConfigureAwait(false);
            foreach (Agent member in members.Where(member => change.AgentIds.Contains(member.Id)))
                operation.Write(member);
        }, change.Key);
    }
}
