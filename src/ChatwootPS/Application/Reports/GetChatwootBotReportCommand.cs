using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads what bots got done: conversations and messages in inboxes with a bot, resolutions without a person, hand-offs to one,
/// and the latter of the time before. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootBotReport</code>
/// The last seven days.
/// </example>
/// <example>
/// <code>(Get-ChatwootBotReport -Since 2026-10-01 -Until 2026-11-01).ResolutionRate</code>
/// Which percentage of a month's conversations the bots resolved.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootBotReport")]
[OutputType(typeof(BotReport))]
[Serves("GET /api/v2/accounts/{account_id}/reports/bot_metrics", "GET /api/v2/accounts/{account_id}/reports/bot_summary")]
public sealed class GetChatwootBotReportCommand : ReportCmdlet
{
    private protected override void Process() => ForInput(null, () =>
    {
        ReportTime time = Time();
        ApiRequest metrics = ReportRequest("reports/bot_metrics", time.Query);
        ApiRequest counts = ReportRequest("reports/bot_summary", [new("type", "account"), .. time.Query]);
        Queue(null, SessionFor(), async operation =>
        {
            BotReport report = await operation.GetAsync<BotReport>(metrics).ConfigureAwait(false);
            BotReport summary = await operation.GetAsync<BotReport>(counts).ConfigureAwait(false);
            report.BotResolutionsCount = summary.BotResolutionsCount;
            report.BotHandoffsCount = summary.BotHandoffsCount;
            report.Previous = summary.Previous;
            foreach (System.Collections.Generic.KeyValuePair<string, object?> extra in summary.Extra)
                report.Extra[extra.Key] = extra.Value;
            operation.Write(report);
        });
    });
}
