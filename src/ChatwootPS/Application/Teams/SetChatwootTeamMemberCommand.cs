using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>
/// Says who belongs to teams: the agents given, and nobody else. What the pipeline brings for a team is one list; where one of
/// its agents does not exist, the team stays as it is. Needs an administrator.
/// </summary>
/// <example>
/// <code>Set-ChatwootTeamMember sales ana@contoso.com, ben@contoso.com</code>
/// The team has these two members and no others.
/// </example>
/// <example>
/// <code>Get-ChatwootTeamMember 'day shift' | Set-ChatwootTeamMember 'night shift' -PassThru</code>
/// Makes the members of one team those of another, and gives them out.
/// </example>
/// <example>
/// <code>Set-ChatwootTeamMember archive -Agent @()</code>
/// Empties a team.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootTeamMember", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("PATCH /api/v1/accounts/{account_id}/teams/{team_id}/team_members")]
public sealed class SetChatwootTeamMemberCommand : TeamMemberCmdlet
{
    /// <summary>The agents: ids, e-mail addresses, names or agents. @() empties the team.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AgentId")]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public override ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>Gives out the members the team has now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(ChatwootSession session, TeamChange change)
    {
        if (change.IsIncomplete)
        {
            throw ErrorRecords.InvalidInput(
                $"The members of {change.Team} were not changed: some of the agents that were given do not exist.",
                "Correct them, or leave them out; what is not in the list would be taken out of the team.");
        }
        string action = change.AgentIds.Count == 0 ? "Take all members out" : $"Replace its members by {change.Describe()}";
        if (!Approves(change.Team, action))
            return;
        ApiRequest request = TeamMembers.Request("PATCH", change.TeamId, change.AgentIds);
        bool passThru = PassThru;
        Queue(change.Target, session, async operation =>
        {
            List<Agent> members = await operation.ListAsync<Agent>(request, Paging.None).ConfigureAwait(false);
            if (passThru)
                members.ForEach(operation.Write);
        }, change.Key);
    }
}
