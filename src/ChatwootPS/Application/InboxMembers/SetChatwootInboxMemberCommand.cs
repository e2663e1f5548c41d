using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>
/// Says who works in inboxes: the agents given, and nobody else. What the pipeline brings for an inbox is one list; where one
/// of its agents does not exist, the inbox stays as it is. Needs an administrator.
/// </summary>
/// <example>
/// <code>Set-ChatwootInboxMember Support ana@contoso.com, ben@contoso.com</code>
/// The inbox has these two members and no others.
/// </example>
/// <example>
/// <code>Get-ChatwootTeamMember 'first level' | Set-ChatwootInboxMember Support -PassThru</code>
/// Makes the members of a team those of an inbox, and gives them out.
/// </example>
/// <example>
/// <code>Set-ChatwootInboxMember Archive -User @()</code>
/// Takes everybody out of an inbox.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootInboxMember", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("PATCH /api/v1/accounts/{account_id}/inbox_members")]
public sealed class SetChatwootInboxMemberCommand : InboxMemberCmdlet
{
    /// <summary>The agents: ids, e-mail addresses, names or agents. @() takes all out.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Agent", "AgentId")]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public override ResourceRef<Agent>[] User { get; set; } = [];

    /// <summary>Gives out the members the inbox has now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(ChatwootSession session, MemberChange change)
    {
        change.RequireComplete();
        if (!Approves(change.Group, change.DescribeReplacement()))
            return;
        ApiRequest request = InboxMemberRequests.Change("PATCH", change.GroupId, change.AgentIds);
        bool passThru = PassThru;
        Queue(change.Target, session, async operation =>
        {
            List<Agent> members = await operation.ReadMembersAsync(request, change.GroupId).ConfigureAwait(false);
            if (passThru)
                members.ForEach(operation.Write);
        }, change.Key);
    }
}
