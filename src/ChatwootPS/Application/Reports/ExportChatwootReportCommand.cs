using System.IO;
using System.Management.Automation;
using System.Text;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Has the server write a report as CSV and gives it out as objects, or saves it as a file that Import-Csv reads. Times are in
/// the words of the server, such as '1 day 3 hours' or 'N/A'; Get-ChatwootReportSummary has them as TimeSpans. Needs an
/// administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Export-ChatwootReport Agent -Since 2026-10-01 -Until 2026-11-01 -Path .\agents.csv</code>
/// Saves the report of a month and gives out the file.
/// </example>
/// <example>
/// <code>Export-ChatwootReport Inbox -BusinessHours | Where-Object 'No. of conversations' -gt 0</code>
/// The inboxes that had conversations in the last seven days, as objects.
/// </example>
[Cmdlet(VerbsData.Export, "ChatwootReport", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(FileInfo))]
[Serves(
    "GET /api/v2/accounts/{account_id}/reports/agents",
    "GET /api/v2/accounts/{account_id}/reports/conversations_summary",
    "GET /api/v2/accounts/{account_id}/reports/inboxes",
    "GET /api/v2/accounts/{account_id}/reports/labels",
    "GET /api/v2/accounts/{account_id}/reports/teams")]
public sealed class ExportChatwootReportCommand : ReportCmdlet
{
    /// <summary>Which report: Agent, Inbox, Label, Team (a row each), or Conversation (one row for the account).</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public ReportFile Report { get; set; }

    /// <summary>The file to save it in, UTF-8. Without it, objects come out.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Writes over a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Counts only the working hours of the inboxes in mean times.</summary>
    [Parameter]
    public SwitchParameter BusinessHours { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ReportTime time = Time();
        string address = Report switch
        {
            ReportFile.Agent => "reports/agents",
            ReportFile.Inbox => "reports/inboxes",
            ReportFile.Label => "reports/labels",
            ReportFile.Team => "reports/teams",
            _ => "reports/conversations_summary",
        };
        ApiRequest request = ReportRequest(address, BusinessHours ? [.. time.Query, new("business_hours", "true")] : time.Query);
        bool hasNames = Report != ReportFile.Conversation;
        string? file = Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path);
        if (file is not null && File.Exists(file) && !Force)
            throw ErrorRecords.InvalidInput($"The file '{Path}' is there already.", "Give another path, or -Force to write over it.");
        if (file is not null && !Approves(file, "Save report"))
            return;
        Queue(Path, SessionFor(), async operation =>
        {
            ServerFile table = ServerFile.Read(await operation.SendAsync(request).ConfigureAwait(false));
            if (file is null)
            {
                foreach (PSObject row in table.Objects(hasNames))
                    operation.Write(row);
                return;
            }
            // With the mark by which Windows PowerShell and spreadsheets know UTF-8.
            using (var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
                await writer.WriteAsync(table.Text).ConfigureAwait(false);
            operation.Write(new FileInfo(file));
        });
    });
}
