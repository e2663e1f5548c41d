using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads how many conversations are open, unattended, unassigned and pending now; in all, by team, by assignee, or of
/// every agent. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootLiveReport</code>
/// The queue of the account.
/// </example>
/// <example>
/// <code>Get-ChatwootLiveReport -By Assignee -Team support</code>
/// The team's open conversations by who has them; the row without a name is of those nobody has.
/// </example>
/// <example>
/// <code>Get-ChatwootLiveReport -By Agent | Where-Object Availability -eq Online</code>
/// The open conversations of the agents who are online.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootLiveReport")]
[OutputType(typeof(LiveReport), typeof(AgentLiveReport))]
[Serves(
    "GET /api/v2/accounts/{account_id}/live_reports/conversation_metrics",
    "GET /api/v2/accounts/{account_id}/live_reports/grouped_conversation_metrics",
    "GET /api/v2/accounts/{account_id}/reports/conversations")]
public sealed class GetChatwootLiveReportCommand : SessionCmdlet
{
    private const int AgentsPerPage = 25;

    /// <summary>
    /// Account (the default): one object with all counts. Team or Assignee: a row for each that has open conversations, and one
    /// for those without. Agent: every agent with his availability, those without open conversations among them.
    /// </summary>
    [Parameter(Position = 0)]
    public LiveReportBy By { get; set; }

    /// <summary>Only conversations of these teams: ids, names or teams, a request for each.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Alias("TeamId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Team { get; set; } = [];

    private protected override void Process()
    {
        LiveReportBy by = By;
        if (Team.Length == 0)
        {
            ForInput(null, () => Queue(null, SessionFor(), operation => WriteAsync(operation, by, null, null)));
            return;
        }
        foreach (ResourceRef<Team> team in Team)
        {
            ForInput(team.Input, () =>
            {
                if (by == LiveReportBy.Agent)
                    throw ErrorRecords.InvalidInput("-By Agent counts all conversations of an agent; the server cannot count those of a team.", "Give -By Assignee.");
                ChatwootSession session = SessionFor(team);
                long id = IdOf(team, session);
                string? name = team.Value?.Name ?? team.Name;
                Queue(team.Input, session, operation => WriteAsync(operation, by, id, name));
            });
        }
    }

    private static Task WriteAsync(Operation operation, LiveReportBy by, long? team, string? name)
    {
        List<KeyValuePair<string, string>> query = team is { } id ? [new("team_id", id.ToString(CultureInfo.InvariantCulture))] : [];
        return by switch
        {
            LiveReportBy.Account => WriteTotalAsync(operation, team, name, query),
            // Another address than for the account: that one never counts what is pending.
            LiveReportBy.Agent => operation.ReadAsync<AgentLiveReport>(Request("reports/conversations", [new("type", "agent")]), Paging.Numbered(AgentsPerPage), _ => true, 0, long.MaxValue, null),
            LiveReportBy.Team => WriteGroupsAsync<Team>(operation, [new("group_by", "team_id"), .. query]),
            _ => WriteGroupsAsync<Agent>(operation, [new("group_by", "assignee_id"), .. query]),
        };
    }

    private static async Task WriteTotalAsync(Operation operation, long? team, string? name, List<KeyValuePair<string, string>> query)
    {
        LiveReport total = await operation.GetAsync<LiveReport>(Request("live_reports/conversation_metrics", query)).ConfigureAwait(false);
        total.TeamId = team;
        total.Name = name;
        operation.Write(total);
    }

    private static async Task WriteGroupsAsync<T>(Operation operation, List<KeyValuePair<string, string>> query)
        where T : ChatwootObject
    {
        Resource<T> resource = Resources.Of<T>();
        List<LiveReport> rows = await operation.ListAsync<LiveReport>(Request("live_reports/grouped_conversation_metrics", query), Paging.None).ConfigureAwait(false);
        List<T> known = await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
        foreach (LiveReport row in rows)
        {
            T? subject = known.Find(candidate => resource.Id(candidate) == (row.TeamId ?? row.AssigneeId));
            row.Name = subject is null ? null : ReportSubject.NameOf(subject, resource);
            operation.Write(row);
        }
    }

    private static ApiRequest Request(string path, IReadOnlyList<KeyValuePair<string, string>> query) =>
        new(ApiFamily.Application, "GET", Resources.V2 + path) { Query = query };
}
