using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>The reports that come as CSV, with their markup escaped once more as if they were a web page.</summary>
internal static class ReportFiles
{
    private const int DaysOfTraffic = 6;

    private static readonly Dictionary<string, string> ChannelWords = new()
    {
        ["Channel::Api"] = "API",
        ["Channel::WebWidget"] = "Website",
    };

    public static void Map(Routes routes)
    {
        routes.Get(ReportResource.Path + "/agents", call => Report(
            call, "agents_report", ["Agent name", "Assigned conversations", "Avg first response time", "Avg resolution time", "Avg customer waiting time", "Resolution Count"],
            call.Account.Members.Values.OrderBy(member => member.User.Id).Select(member => (new[] { member.User.Name }, ReportScope.OfAgent(call.Account, member.User.Id)))));
        // The last two fields of a row have no heading.
        routes.Get(ReportResource.Path + "/inboxes", call => Report(
            call, "inboxes_report", ["Inbox name", "Inbox type", "No. of conversations", "Avg first response time", "Avg resolution time"],
            call.Account.Inboxes.Select(inbox => (new[] { inbox.Name, ChannelWords.GetValueOrDefault(inbox.Channel.Type, inbox.Channel.Type.Split("::")[^1]) }, ReportScope.OfInbox(call.Account, inbox)))));
        routes.Get(ReportResource.Path + "/labels", call => Report(
            call, "labels_report", ["Label", "No. of conversations", "Avg first response time", "Avg resolution time", "Avg reply time", "Resolution Count"],
            call.Account.Labels.OrderBy(label => label.Title, StringComparer.InvariantCulture).Select(label => (new[] { label.Title }, ReportScope.OfLabel(call.Account, label)))));
        routes.Get(ReportResource.Path + "/teams", call => Report(
            call, "teams_report", ["Team name", "Conversations count", "Avg first response time", "Avg resolution time", "Avg customer waiting time", "Resolution Count"],
            call.Account.Teams.Select(team => (new[] { team.Name }, ReportScope.OfTeam(call.Account, team)))));
        routes.Get(ReportResource.Path + "/conversations_summary", Summary);
        routes.Get(ReportResource.Path + "/conversation_traffic", Traffic);
    }

    public static Answer File(string name, string text) =>
        Answer.File(200, "text/csv", Encoding.UTF8.GetBytes(text), "max-age=0, private, must-revalidate", ("Content-Disposition", $"attachment; filename={name}.csv"));

    /// <summary>One row, quoted where it has to be.</summary>
    public static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Quote)) + "\n";

    public static string Period(TimeRange range) => string.Create(CultureInfo.InvariantCulture, $"Reporting period {range.From:yyyy-MM-dd} to {range.To:yyyy-MM-dd}");

    private static Answer Report(Call call, string name, string[] headings, IEnumerable<(string[] Names, ReportScope Scope)> rows)
    {
        call.RequireAdministrator();
        var range = TimeRange.Required(call);
        var text = new StringBuilder(Period(range)).Append("\n\n\n").Append(Row(headings));
        foreach (var (names, scope) in rows)
        {
            text.Append(Row([
                .. names.Select(Guard),
                Text(scope.Conversations(range).Count()),
                Duration(scope.Average(ReportEvents.FirstResponse, range, call.BusinessHours())),
                Duration(scope.Average(ReportEvents.Resolution, range, call.BusinessHours())),
                Duration(scope.Average(ReportEvents.Reply, range, call.BusinessHours())),
                Text(scope.Events(ReportEvents.Resolution, range).Count()),
            ]));
        }

        return File(name, Escape(text.ToString()));
    }

    private static Answer Summary(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Required(call);
        var scope = ReportScope.OfAccount(call.Account);
        return File("conversations_summary_report", Escape(Period(range) + "\n\n\n"
            + Row(["Conversations", "Messages received", "Messages sent", "Avg first response time", "Avg resolution time", "Resolution count", "Avg customer waiting time"])
            + Row([
                Text(scope.Conversations(range).Count()),
                Text(scope.Messages(MessageType.Incoming, range).Count()),
                Text(scope.Messages(MessageType.Outgoing, range).Count()),
                Duration(scope.Average(ReportEvents.FirstResponse, range, call.BusinessHours())),
                Duration(scope.Average(ReportEvents.Resolution, range, call.BusinessHours())),
                Text(scope.Events(ReportEvents.Resolution, range).Count()),
                Duration(scope.Average(ReportEvents.Reply, range, call.BusinessHours())),
            ])));
    }

    /// <summary>
    /// Whole days of UTC, today left out, whatever the zone: its offset only shows in the heading. A fraction of an hour
    /// moves the window, which then begins in the last hour of the day before.
    /// </summary>
    private static Answer Traffic(Call call)
    {
        call.RequireAdministrator();
        var offset = Fields.AsText(call.Params["timezone_offset"]) ?? throw Refusal.Crash();
        var hours = RailsZones.OffsetOf(offset);
        var days = call.Fields.Integer("days_before") ?? DaysOfTraffic;
        var today = new DateTimeOffset(call.Now.UtcDateTime.Date, TimeSpan.Zero);
        var to = today.AddHours(Math.Floor(hours) - hours);
        var from = days == 0 ? today : to.AddDays(-days);
        to = days == 0 ? today.AddHours(1) : to;

        var starts = new List<DateTimeOffset>();
        for (var start = new DateTimeOffset(from.Year, from.Month, from.Day, from.Hour, 0, 0, TimeSpan.Zero); start < to; start = start.AddHours(1))
        {
            starts.Add(start);
        }

        var dates = starts.Select(start => start.Date).Distinct().ToArray();
        var found = ReportScope.OfAccount(call.Account).Conversations(new TimeRange(from, to)).CountBy(row => row.CreatedAt.AddTicks(-(row.CreatedAt.Ticks % TimeSpan.TicksPerHour))).ToDictionary();
        var text = new StringBuilder(Row(["Timezone", RailsZones.Find(call)?.Label ?? ""])).Append("\n\n")
            .Append(Row(["Start of the hour", .. dates.Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]));
        foreach (var hour in starts.Select(start => start.Hour).Distinct())
        {
            text.Append(Row([
                string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"),
                .. dates.Select(date => new DateTimeOffset(date, TimeSpan.Zero).AddHours(hour)).Select(start => starts.Contains(start) ? Text(found.GetValueOrDefault(start)) : ""),
            ]));
        }

        return File("conversation_traffic_reports", Escape(text.ToString()));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The two largest units; nothing below a second.</summary>
    private static string Duration(double? seconds)
    {
        var rest = (long)(seconds ?? 0);
        var parts = new List<string>();
        foreach (var (unit, length) in ((string, long)[])[("year", 31_536_000), ("month", 2_592_000), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)])
        {
            if (rest >= length && parts.Count < 2)
            {
                parts.Add($"{rest / length} {unit}{(rest / length == 1 ? "" : "s")}");
                rest %= length;
            }
        }

        return parts.Count == 0 ? "N/A" : string.Join(' ', parts);
    }

    /// <summary>No spreadsheet shall take a name for a formula.</summary>
    private static string Guard(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;

    private static string Quote(string? cell) => cell is null
        ? ""
        : cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell is [' ', ..] or [.., ' '] ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
