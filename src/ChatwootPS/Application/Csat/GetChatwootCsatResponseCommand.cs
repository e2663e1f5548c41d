using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Reports;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Csat;

/// <summary>
/// Reads how customers rated conversations, newest first. Pages are read as they are needed. Needs an administrator, or a custom
/// role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootCsatResponse -Since (Get-Date).AddDays(-1) -Rating 1, 2</code>
/// The bad ratings since yesterday; ConversationUri leads to the conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootCsatResponse -Agent grace@contoso.com -Team support -First 10</code>
/// The ten newest ratings of an agent's conversations in a team.
/// </example>
/// <example>
/// <code>Get-ChatwootCsatResponse -Since 2026-10-01 -Until 2026-11-01 -AsServerCsv | Set-Content csat.csv -Encoding UTF8</code>
/// Saves the table the server makes of a month.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCsatResponse", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CsatResponse), typeof(string))]
[Serves("GET /api/v1/accounts/{account_id}/csat_survey_responses", "GET /api/v1/accounts/{account_id}/csat_survey_responses/download")]
public sealed class GetChatwootCsatResponseCommand : GetResourceCmdlet<CsatResponse>
{
    /// <summary>Only ratings given from this time on; by default from the first one.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Since { get; set; }

    /// <summary>Only ratings given before this time; by default until now.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Until { get; set; }

    /// <summary>Only ratings of conversations that these agents had: ids, e-mail addresses, names or agents.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>Only ratings in this inbox: an id, a name or an inbox.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Only ratings of conversations of this team: an id, a name or a team.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Only these ratings, from 1 (bad) to 5 (good).</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ValidateRange(1, 5)]
    public int[] Rating { get; set; } = [];

    /// <summary>Gives out the CSV text the server makes of all of them, without its last line, which is no row: for ConvertFrom-Csv, or to be saved.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter AsServerCsv { get; set; }

    private protected override ApiRequest ListRequest(ChatwootSession session) => Resource.List([.. Query(session).Pairs(), .. Resource.ListQuery]);

    private protected override void Process()
    {
        if (!AsServerCsv)
        {
            base.Process();
            return;
        }
        ForInput(null, () =>
        {
            ChatwootSession session = SessionFor();
            CsatQuery query = Query(session);
            // Without a time, the server breaks.
            query.Time ??= ReportTime.Of(null, null, null);
            var request = new ApiRequest(ApiFamily.Application, "GET", Resource.Path + "/download") { Query = query.Pairs() };
            Queue(null, session, operation => WriteCsvAsync(operation, request));
        });
    }

    private static async Task WriteCsvAsync(Operation operation, ApiRequest request)
    {
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        List<List<string>> rows = CsvText.Parse(answer.Text);
        // The period comes last: one cell, where rows have eight or nine.
        if (rows.Count > 1 && rows[rows.Count - 1].Count == 1)
            rows.RemoveAt(rows.Count - 1);
        operation.Write(CsvText.Write(rows));
    }

    /// <summary>The server says nothing of a number it does not know, and finds nothing.</summary>
    private CsatQuery Query(ChatwootSession session) => new()
    {
        Time = IsBound(nameof(Since)) || IsBound(nameof(Until)) ? ReportTime.Of(IsBound(nameof(Since)) ? Since : null, IsBound(nameof(Until)) ? Until : null, null) : null,
        Agents = Agent.Select(agent => Lookup(session, operation => AgentReference.IdAsync(agent, operation))).ToList(),
        Inbox = Inbox is null ? null : CheckedIdOf(Inbox, session),
        Team = Team is null ? null : CheckedIdOf(Team, session),
        Ratings = Rating,
    };
}
