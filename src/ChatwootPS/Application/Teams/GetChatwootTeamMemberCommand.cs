using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Reads the agents who belong to teams.</summary>
/// <example>
/// <code>Get-ChatwootTeamMember sales</code>
/// Lists the members of a team.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam | Get-ChatwootTeamMember | Where-Object AvailabilityStatus -eq Online</code>
/// Who of all teams is there now; whoever is in several comes several times.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootTeamMember", SupportsPaging = true)]
[OutputType(typeof(Agent))]
[Serves("GET /api/v1/accounts/{account_id}/teams/{team_id}/team_members")]
public sealed class GetChatwootTeamMemberCommand : OperationCmdlet
{
    /// <summary>The teams: ids, names or teams.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Team { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Team> team in Team)
        {
            ForInput(team.Input, () =>
            {
                ChatwootSession session = SessionFor(team);
                ApiRequest request = TeamMembers.Request("GET", IdOf(team, session));
                var window = new ListWindow(PagingParameters);
                Queue(team.Input, session, async operation =>
                    window.Write(operation, await operation.ListAsync<Agent>(request, Paging.None).ConfigureAwait(false)));
            });
        }
    }
}
