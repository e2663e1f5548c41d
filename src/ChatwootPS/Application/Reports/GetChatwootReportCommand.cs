using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads how metrics went over time: a value for each hour, day, week, month or year. Counts are numbers, times are
/// TimeSpans, and null where there was nothing to measure. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootReport ConversationsCount -Since (Get-Date).AddDays(-30)</code>
/// The conversations of each of the last thirty days.
/// </example>
/// <example>
/// <code>Get-ChatwootReport AvgFirstResponseTime, ReplyTime -By Inbox -GroupBy Week -Since 2026-01-01 -Until 2026-04-01 -TimeZone Europe/Berlin</code>
/// Two mean times by week for every inbox; the weeks begin on Sundays at midnight in Berlin.
/// </example>
/// <example>
/// <code>Get-ChatwootAgent grace@contoso.com | Get-ChatwootReport ResolutionsCount -GroupBy Month -Since 2026-01-01</code>
/// The resolutions of one agent by month.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootReport", DefaultParameterSetName = BySet)]
[OutputType(typeof(ReportPoint))]
[Serves("GET /api/v2/accounts/{account_id}/reports")]
public sealed class GetChatwootReportCommand : SubjectReportCmdlet
{
    private readonly Once _warning = new();

    /// <summary>What is counted or measured: ConversationsCount, IncomingMessagesCount, OutgoingMessagesCount, AvgFirstResponseTime, AvgResolutionTime, ReplyTime, ResolutionsCount, BotResolutionsCount or BotHandoffsCount.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public ReportMetric[] Metric { get; set; } = [];

    /// <summary>Whose figures: those of the account (the default), or of every agent, inbox, label or team, a request for each.</summary>
    [Parameter(ParameterSetName = BySet)]
    public ReportBy By { get; set; }

    /// <summary>The length of the periods: Hour, Day (the default), Week (from Sunday), Month or Year.</summary>
    [Parameter]
    public ReportPeriodLength GroupBy { get; set; } = ReportPeriodLength.Day;

    /// <summary>
    /// The time zone in which the periods begin, by its name in IANA (Europe/Berlin) or Windows (W. Europe Standard Time), or
    /// 'local'; by default UTC. The server is told the offset the zone has today and picks a zone of its own that has
    /// it; where its clock changes on other days than yours, a warning says so.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    private protected override void QueueOne(object input, ChatwootSession session, ReportSubject subject, ReportTime time)
    {
        Series series = Asked(time);
        foreach (ReportMetric metric in Metric)
            Queue(input, session, operation => WriteAsync(operation, series, metric, subject));
    }

    private protected override void QueueAll(ChatwootSession session, ReportTime time)
    {
        Series series = Asked(time);
        ReportBy by = By;
        List<ReportSubject> subjects = by == ReportBy.Account ? [new(by, null, null)] : Lookup(session, operation => ReportSubject.AllAsync(by, operation));
        foreach (ReportMetric metric in Metric)
            foreach (ReportSubject subject in subjects)
                Queue(subject.Name, session, operation => WriteAsync(operation, series, metric, subject));
    }

    private Series Asked(ReportTime time)
    {
        List<KeyValuePair<string, string>> query = time.Query;
        TimeZoneInfo? zone = TimeZone is null ? null : TimeZones.Find(TimeZone);
        if (IsBound(nameof(GroupBy)))
            query.Add(new("group_by", Wire.Word(GroupBy)));
        if (BusinessHours)
            query.Add(new("business_hours", "true"));
        if (zone is not null)
            query.Add(new("timezone_offset", zone.GetUtcOffset(DateTimeOffset.UtcNow).TotalHours.ToString("0.##", CultureInfo.InvariantCulture)));
        return new Series(query, zone ?? TimeZoneInfo.Utc, GroupBy, _warning);
    }

    private static async Task WriteAsync(Operation operation, Series series, ReportMetric metric, ReportSubject subject)
    {
        List<KeyValuePair<string, string>> query = [new("metric", Wire.Word(metric)), .. subject.Query, .. series.Query];
        List<ReportPoint> points = await operation.ListAsync<ReportPoint>(ReportRequest("reports", query), Paging.None).ConfigureAwait(false);
        bool isOff = false;
        foreach (ReportPoint point in points)
        {
            point.Metric = metric;
            point.By = subject.By;
            point.SubjectId = subject.Id;
            point.SubjectName = subject.Name;
            if (point.Count is { } count)
                point.Value = count == 0 ? null : TimeSpan.FromTicks((long)Math.Round(Convert.ToDouble(point.Value, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
            if (point.Timestamp is { } begin)
            {
                point.Start = TimeZoneInfo.ConvertTime(new DateTimeOffset(begin), series.Zone);
                isOff |= series.GroupBy != ReportPeriodLength.Hour && point.Start.Value.TimeOfDay != TimeSpan.Zero;
            }
            operation.Write(point);
        }
        if (isOff && series.Warning.IsFirst())
            operation.Warning($"The server knows time zones by their offset alone; the clock of the one it chose changes on other days than that of {series.Zone.Id}. Some periods do not begin at midnight there: see Start.");
    }

    private sealed class Series
    {
        public Series(List<KeyValuePair<string, string>> query, TimeZoneInfo zone, ReportPeriodLength groupBy, Once warning)
        {
            Query = query;
            Zone = zone;
            GroupBy = groupBy;
            Warning = warning;
        }

        public List<KeyValuePair<string, string>> Query { get; }

        public TimeZoneInfo Zone { get; }

        public ReportPeriodLength GroupBy { get; }

        public Once Warning { get; }
    }

    /// <summary>Series run beside each other; one of them warns.</summary>
    private sealed class Once
    {
        private int _times;

        public bool IsFirst() => Interlocked.Increment(ref _times) == 1;
    }
}
