using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>
/// Takes agents out of teams; those who are not in it are passed over. What the pipeline brings goes into one request for each
/// team. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootTeamMember sales ana@contoso.com</code>
/// Asks, and takes an agent out of a team.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam | Remove-ChatwootTeamMember -Agent ana@contoso.com -Force -PassThru</code>
/// Takes an agent out of all teams, and gives the agent out for each team she was in.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootTeamMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Agent))]
[Serves("DELETE /api/v1/accounts/{account_id}/teams/{team_id}/team_members")]
public sealed class RemoveChatwootTeamMemberCommand : TeamMemberCmdlet
{
    /// <summary>Gives out the agents who were taken out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Change(ChatwootSession session, TeamChange change)
    {
        if (change.AgentIds.Count == 0 || !Approves(change.Team, $"Take out {change.Describe()}", Force))
            return;
        ApiRequest? before = PassThru ? TeamMembers.Request("GET", change.TeamId) : null;
        ApiRequest request = TeamMembers.Request("DELETE", change.TeamId, change.AgentIds);
        Queue(change.Target, session, async operation =>
        {
            List<Agent> members = before is null ? [] : await operation.ListAsync<Agent>(before, Paging.None).ConfigureAwait(false);
            await operation.SendAsync(request).ConfigureAwait(false);
            foreach (Agent member in members.Where(member => change.AgentIds.Contains(member.Id)))
                operation.Write(member);
        }, change.Key);
    }
}
