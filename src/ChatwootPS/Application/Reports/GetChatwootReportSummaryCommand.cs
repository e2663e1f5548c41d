using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads the figures of a time as a whole: of the account or a single agent, inbox, label or team with those of the time
/// before; or a row for every agent, inbox, label, team or kind of channel. Mean times are TimeSpans, null where there was
/// nothing to measure. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootReportSummary -Since (Get-Date).Date.AddDays(-7) -Until (Get-Date).Date</code>
/// The account's last seven days, and under Previous the seven before.
/// </example>
/// <example>
/// <code>Get-ChatwootReportSummary -By Agent -Since 2026-10-01 -Until 2026-11-01 -BusinessHours</code>
/// A row for every agent with his name; times count within working hours only.
/// </example>
/// <example>
/// <code>Get-ChatwootTeam support | Get-ChatwootReportSummary</code>
/// The last seven days of one team.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootReportSummary", DefaultParameterSetName = BySet)]
[OutputType(typeof(ReportSummary), typeof(ReportSummaryRow), typeof(ChannelSummary))]
[Serves(
    "GET /api/v2/accounts/{account_id}/reports/summary",
    "GET /api/v2/accounts/{account_id}/summary_reports/agent",
    "GET /api/v2/accounts/{account_id}/summary_reports/channel",
    "GET /api/v2/accounts/{account_id}/summary_reports/inbox",
    "GET /api/v2/accounts/{account_id}/summary_reports/label",
    "GET /api/v2/accounts/{account_id}/summary_reports/team")]
public sealed class GetChatwootReportSummaryCommand : SubjectReportCmdlet
{
    // The server takes half a year, which is a day or two more.
    private static readonly TimeSpan s_longestOfChannels = TimeSpan.FromDays(180);

    /// <summary>
    /// Account (the default), or rows for every Agent, Inbox, Label or Team, or for every kind of Channel: how many of its
    /// conversations that began in the time are open, resolved, pending and snoozed now. The server counts channels over
    /// half a year at most; longer times are asked for in pieces and added up.
    /// </summary>
    [Parameter(ParameterSetName = BySet)]
    public ReportSummaryBy By { get; set; }

    private protected override void QueueOne(object input, ChatwootSession session, ReportSubject subject, ReportTime time)
    {
        List<KeyValuePair<string, string>> query = Query(time);
        Queue(input, session, operation => WriteSummaryAsync(operation, subject, query));
    }

    private protected override void QueueAll(ChatwootSession session, ReportTime time)
    {
        List<KeyValuePair<string, string>> query = Query(time);
        List<List<KeyValuePair<string, string>>> pieces = time.Split(s_longestOfChannels).Select(Query).ToList();
        ReportSummaryBy by = By;
        Queue(null, session, operation => by switch
        {
            ReportSummaryBy.Account => WriteSummaryAsync(operation, new ReportSubject(ReportBy.Account, null, null), query),
            ReportSummaryBy.Channel => WriteChannelsAsync(operation, pieces),
            _ => WriteRowsAsync(operation, by, query),
        });
    }

    private List<KeyValuePair<string, string>> Query(ReportTime time) =>
        BusinessHours ? [.. time.Query, new("business_hours", "true")] : time.Query;

    private static async Task WriteSummaryAsync(Operation operation, ReportSubject subject, List<KeyValuePair<string, string>> query)
    {
        ReportSummary summary = await operation.GetAsync<ReportSummary>(ReportRequest("reports/summary", [.. subject.Query, .. query])).ConfigureAwait(false);
        foreach (ReportSummary one in new[] { summary, summary.Previous }.OfType<ReportSummary>())
        {
            one.By = subject.By;
            one.SubjectId = subject.Id;
            one.SubjectName = subject.Name;
        }
        operation.Write(summary);
    }

    /// <summary>The server's rows have numbers only.</summary>
    private static async Task WriteRowsAsync(Operation operation, ReportSummaryBy by, List<KeyValuePair<string, string>> query)
    {
        List<ReportSummaryRow> rows = await operation.ListAsync<ReportSummaryRow>(ReportRequest("summary_reports/" + Wire.Word(by), query), Paging.None).ConfigureAwait(false);
        List<ReportSubject> known = by == ReportSummaryBy.Label || rows.Count == 0 ? [] : await ReportSubject.AllAsync((ReportBy)by, operation).ConfigureAwait(false);
        foreach (ReportSummaryRow row in rows)
        {
            row.By = by;
            row.Name ??= known.Find(subject => subject.Id == row.Id)?.Name;
            operation.Write(row);
        }
    }

    private static async Task WriteChannelsAsync(Operation operation, List<List<KeyValuePair<string, string>>> pieces)
    {
        var sums = new SortedDictionary<string, ChannelSummary>(StringComparer.Ordinal);
        foreach (List<KeyValuePair<string, string>> piece in pieces)
        {
            ApiAnswer answer = await operation.SendAsync(ReportRequest("summary_reports/channel", piece)).ConfigureAwait(false);
            foreach (KeyValuePair<string, object?> channel in (IEnumerable<KeyValuePair<string, object?>>)answer.Value!)
            {
                if (!sums.TryGetValue(channel.Key, out ChannelSummary? sum))
                    sums[channel.Key] = sum = new ChannelSummary { ChannelType = channel.Key, Origin = operation.Session };
                foreach (KeyValuePair<string, object?> count in (IEnumerable<KeyValuePair<string, object?>>)channel.Value!)
                    Add(sum, count.Key, count.Value);
            }
        }
        foreach (ChannelSummary sum in sums.Values)
            operation.Write(sum);
    }

    private static void Add(ChannelSummary sum, string field, object? value)
    {
        int count = value is int number ? number : 0;
        switch (field)
        {
            case "open":
                sum.Open += count;
                break;
            case "resolved":
                sum.Resolved += count;
                break;
            case "pending":
                sum.Pending += count;
                break;
            case "snoozed":
                sum.Snoozed += count;
                break;
            case "total":
                sum.Total += count;
                break;
            default:
                sum.Extra[field] = (sum.Extra.TryGetValue(field, out object? before) && before is int earlier ? earlier : 0) + Convert.ToInt32(value, CultureInfo.InvariantCulture);
                break;
        }
    }
}
