using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>
/// Puts agents into teams, and gives out those who were not members before. What the pipeline brings goes into one request
/// for each team. Needs an administrator.
/// </summary>
/// <example>
/// <code>Add-ChatwootTeamMember sales ana@contoso.com, ben@contoso.com</code>
/// Puts two agents into a team.
/// </example>
/// <example>
/// <code>Get-ChatwootAgent '*@contoso.com' | Add-ChatwootTeamMember sales</code>
/// Puts all agents of a domain into a team, with one request.
/// </example>
/// <example>
/// <code>Import-Csv members.csv | Add-ChatwootTeamMember</code>
/// Takes Team and Agent from each row.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootTeamMember", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("POST /api/v1/accounts/{account_id}/teams/{team_id}/team_members")]
public sealed class AddChatwootTeamMemberCommand : TeamMemberCmdlet
{
    private protected override void Change(ChatwootSession session, TeamChange change)
    {
        if (change.AgentIds.Count == 0 || !Approves(change.Team, $"Add {change.Describe()}"))
            return;
        ApiRequest request = TeamMembers.Request("POST", change.TeamId, change.AgentIds);
        Queue(change.Target, session, async operation =>
        {
            List<Agent> added = await operation.ListAsync<Agent>(request, Paging.None).ConfigureAwait(false);
            if (added.Count < change.AgentIds.Count)
                operation.Verbose($"{change.AgentIds.Count - added.Count} of {change.AgentIds.Count} belonged to {change.Team} already.");
            foreach (Agent agent in added)
                operation.Write(agent);
        }, change.Key);
    }
}
