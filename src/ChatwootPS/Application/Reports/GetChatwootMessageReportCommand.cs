using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads how many messages were sent, by agent, inbox, label or team. Only those who sent some come, in no order. Needs an
/// administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootMessageReport -By Agent -Since (Get-Date).Date</code>
/// Who sent how many messages today.
/// </example>
/// <example>
/// <code>Get-ChatwootMessageReport -By Inbox -Since 2026-10-01 -Until 2026-11-01</code>
/// The messages of a month by inbox.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootMessageReport")]
[OutputType(typeof(MessageReport))]
[Serves("GET /api/v2/accounts/{account_id}/reports/outgoing_messages_count")]
public sealed class GetChatwootMessageReportCommand : ReportCmdlet
{
    /// <summary>What they are counted by: Agent (the default), Inbox, Label or Team.</summary>
    [Parameter(Position = 0)]
    public MessageReportBy By { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        MessageReportBy by = By;
        ApiRequest request = ReportRequest("reports/outgoing_messages_count", [.. Time().Query, new("group_by", Wire.Word(by))]);
        Queue(null, SessionFor(), operation => WriteAsync(operation, request, by));
    });

    private static async Task WriteAsync(Operation operation, ApiRequest request, MessageReportBy by)
    {
        List<MessageReport> rows = await operation.ListAsync<MessageReport>(request, Paging.None).ConfigureAwait(false);
        foreach (MessageReport row in rows)
        {
            row.By = by;
            operation.Write(row);
        }
    }
}
