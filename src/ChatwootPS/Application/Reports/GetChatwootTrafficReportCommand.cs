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
/// Reads how many conversations began in each hour of the last days: a row for every hour, or with -Pivot a heat map with a row
/// for every hour of the day. The days are those of UTC and end with yesterday, whatever the time zone. Needs an
/// administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootTrafficReport -Day 28 | Group-Object { $_.Start.DayOfWeek }</code>
/// The hours of four weeks by the day of the week, in this computer's time.
/// </example>
/// <example>
/// <code>Get-ChatwootTrafficReport -Pivot | Format-Table</code>
/// The heat map of the last six days; hours and dates are in UTC.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootTrafficReport")]
[OutputType(typeof(TrafficHour), typeof(PSObject))]
[Serves("GET /api/v2/accounts/{account_id}/reports/conversation_traffic")]
public sealed class GetChatwootTrafficReportCommand : SessionCmdlet
{
    /// <summary>How many days before today, from 1 to 365; by default 6.</summary>
    [Parameter(Position = 0)]
    [ValidateRange(1, 365)]
    public int Day { get; set; } = 6;

    /// <summary>Gives out a row for every hour of the day, with Hour and a property for every date (yyyy-MM-dd), in UTC.</summary>
    [Parameter]
    public SwitchParameter Pivot { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        // The offset moves neither hours nor dates; one that is no whole hour breaks the table, none at all the server.
        var query = new List<KeyValuePair<string, string>> { new("timezone_offset", "0") };
        if (IsBound(nameof(Day)))
            query.Add(new("days_before", Day.ToString(CultureInfo.InvariantCulture)));
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.V2 + "reports/conversation_traffic") { Query = query };
        bool pivot = Pivot;
        Queue(null, SessionFor(), operation => WriteAsync(operation, request, pivot));
    });

    private static async Task WriteAsync(Operation operation, ApiRequest request, bool pivot)
    {
        List<List<string>> table = ServerFile.Read(await operation.SendAsync(request).ConfigureAwait(false)).Table;
        List<string> dates = table[0].Skip(1).ToList();
        List<List<string>> hours = table.Skip(1).ToList();
        if (pivot)
        {
            foreach (List<string> cells in hours)
            {
                var row = new PSObject();
                row.Properties.Add(new PSNoteProperty("Hour", cells[0]));
                for (int at = 0; at < dates.Count; at++)
                    row.Properties.Add(new PSNoteProperty(dates[at], Count(cells[at + 1])));
                operation.Write(row);
            }
            return;
        }
        for (int at = 0; at < dates.Count; at++)
            foreach (List<string> cells in hours)
                operation.Write(new TrafficHour { Origin = operation.Session, Start = Time(dates[at], cells[0]), ConversationsCount = Count(cells[at + 1]) });
    }

    private static DateTime Time(string date, string hour) =>
        DateTime.ParseExact($"{date} {hour}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).ToLocalTime();

    private static int Count(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0;
}
