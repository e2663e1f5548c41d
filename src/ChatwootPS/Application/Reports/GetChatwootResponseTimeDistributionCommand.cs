using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads in how many conversations the first answer came within an hour, four, eight, twenty-four hours or later, by kind of
/// channel. Counted by the calendar, not by working hours. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootResponseTimeDistribution -Since (Get-Date).AddMonths(-1)</code>
/// How quick the first answers of the last month were.
/// </example>
/// <example>
/// <code>Get-ChatwootResponseTimeDistribution -Since 2026-01-01 -Until 2026-07-01 | Where-Object ChannelType -eq Channel::Email</code>
/// The first half of a year, e-mail only.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootResponseTimeDistribution")]
[OutputType(typeof(ResponseTimeDistribution))]
[Serves("GET /api/v2/accounts/{account_id}/reports/first_response_time_distribution")]
public sealed class GetChatwootResponseTimeDistributionCommand : ReportCmdlet
{
    private protected override void Process() => ForInput(null, () =>
    {
        ApiRequest request = ReportRequest("reports/first_response_time_distribution", Time().Query);
        Queue(null, SessionFor(), operation => WriteAsync(operation, request));
    });

    private static async Task WriteAsync(Operation operation, ApiRequest request)
    {
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        foreach (KeyValuePair<string, object?> channel in ((IEnumerable<KeyValuePair<string, object?>>)answer.Value!).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var counts = ((IEnumerable<KeyValuePair<string, object?>>)channel.Value!).ToDictionary(pair => pair.Key, pair => Convert.ToInt32(pair.Value, CultureInfo.InvariantCulture));
            operation.Write(new ResponseTimeDistribution
            {
                Origin = operation.Session,
                ChannelType = channel.Key,
                UpTo1Hour = Take("0-1h"),
                From1To4Hours = Take("1-4h"),
                From4To8Hours = Take("4-8h"),
                From8To24Hours = Take("8-24h"),
                Over24Hours = Take("24h+"),
                Extra = counts.ToDictionary(pair => pair.Key, pair => (object?)pair.Value),
            });

            int Take(string name)
            {
                int count = counts.TryGetValue(name, out int found) ? found : 0;
                counts.Remove(name);
                return count;
            }
        }
    }
}
