using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>
/// Lets agents work in inboxes, and gives them out; who does already is passed over by the server. What the pipeline brings
/// goes into one request for each inbox. Needs an administrator.
/// </summary>
/// <example>
/// <code>Add-ChatwootInboxMember Support ana@contoso.com, ben@contoso.com</code>
/// Lets two agents work in an inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootInboxMember Support | Add-ChatwootInboxMember Sales</code>
/// Lets the members of one inbox work in another as well, with one request.
/// </example>
/// <example>
/// <code>Import-Csv members.csv | Add-ChatwootInboxMember</code>
/// Takes Inbox and User from each row.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootInboxMember", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("POST /api/v1/accounts/{account_id}/inbox_members")]
public sealed class AddChatwootInboxMemberCommand : InboxMemberCmdlet
{
    private protected override void Change(ChatwootSession session, MemberChange change)
    {
        if (change.AgentIds.Count == 0 || !Approves(change.Group, $"Add {change.Describe()}"))
            return;
        ApiRequest request = InboxMemberRequests.Change("POST", change.GroupId, change.AgentIds);
        Queue(change.Target, session, async operation =>
        {
            // The answer has all members, the earlier ones among them.
            foreach (Agent member in (await operation.ReadMembersAsync(request, change.GroupId).ConfigureAwait(false)).Where(member => change.AgentIds.Contains(member.Id)))
                operation.Write(member);
        }, change.Key);
    }
}
