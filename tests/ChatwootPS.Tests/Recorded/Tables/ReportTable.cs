using System;
using System.Collections.Generic;
using System.Globalization;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class ReportTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A2/reports", "Get-ChatwootReport") { Renames = "type=By timezone_offset=TimeZone id=Label", Adjust = SayWhose },
        new("GET A2/reports/summary", "Get-ChatwootReportSummary") { Renames = "type=By id=Label", Adjust = SayWhose },
        new("GET A2/summary_reports/agent", "Get-ChatwootReportSummary") { Parameters = "By=Agent", Adjust = SayWhose },
        new("GET A2/summary_reports/inbox", "Get-ChatwootReportSummary") { Parameters = "By=Inbox", Adjust = SayWhose },
        new("GET A2/summary_reports/label", "Get-ChatwootReportSummary") { Parameters = "By=Label", Adjust = SayWhose },
        new("GET A2/summary_reports/team", "Get-ChatwootReportSummary") { Parameters = "By=Team", Adjust = SayWhose },
        // An object by channels becomes a row for each.
        new("GET A2/summary_reports/channel", "Get-ChatwootReportSummary") { Parameters = "By=Channel", Answer = "-", Adjust = SayWhose },
        // Two answers become one object: it has the fields of both.
        new("GET A2/reports/bot_summary", "Get-ChatwootBotReport") { Renames = "type=Verbose", Adjust = (_, parameters) => parameters.Remove("Verbose") },
        new("GET A2/reports/bot_metrics", "Get-ChatwootBotReport"),
        // The account's counts are read from the live reports: here what is pending is always 0.
        new("GET A2/reports/conversations", "Get-ChatwootLiveReport") { Renames = "type=By", When = exchange => (string?)exchange.Query["type"] == "agent" && exchange.Query["page"] is null },
        new("GET A2/live_reports/conversation_metrics", "Get-ChatwootLiveReport"),
        new("GET A2/live_reports/grouped_conversation_metrics", "Get-ChatwootLiveReport") { Renames = "group_by=By", Adjust = (_, parameters) => parameters["By"] = ((string)parameters["By"]!).Replace("id", "", StringComparison.OrdinalIgnoreCase) },
        // Objects by channel, and a matrix, become rows.
        new("GET A2/reports/first_response_time_distribution", "Get-ChatwootResponseTimeDistribution") { Answer = "-" },
        new("GET A2/reports/inbox_label_matrix", "Get-ChatwootInboxLabelMatrix") { Answer = "-" },
        new("GET A2/reports/outgoing_messages_count", "Get-ChatwootMessageReport") { Renames = "group_by=By" },
        // Tables as text become rows.
        new("GET A2/reports/agents", "Export-ChatwootReport") { Parameters = "Report=Agent", Adjust = SayWhose },
        new("GET A2/reports/inboxes", "Export-ChatwootReport") { Parameters = "Report=Inbox", Adjust = SayWhose },
        new("GET A2/reports/labels", "Export-ChatwootReport") { Parameters = "Report=Label", Adjust = SayWhose },
        new("GET A2/reports/teams", "Export-ChatwootReport") { Parameters = "Report=Team", Adjust = SayWhose },
        new("GET A2/reports/conversations_summary", "Export-ChatwootReport") { Parameters = "Report=Conversation", Adjust = SayWhose },
        new("GET A2/reports/conversation_traffic", "Get-ChatwootTrafficReport"),
        new("GET A2/year_in_review", "Get-ChatwootYearInReview") { Parameters = "Force=true" },
        new("GET A/reporting_events", "Get-ChatwootReportingEvent") { Answer = "payload", PageSize = 25, Parameters = "First=25", Renames = "name=EventName user_id=Agent" },
        new("GET A/conversations/{conversation_id}/reporting_events", "Get-ChatwootReportingEvent") { Parameters = "Conversation={conversation_id}" },
    ];

    /// <summary>A kind and a number become the parameter of that kind, an offset a zone that always has it, a text a switch.</summary>
    private static void SayWhose(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if ((string?)exchange.Query["id"] is { } id)
        {
            parameters.Remove("By");
            parameters.Remove("Label");
            parameters[CultureInfo.InvariantCulture.TextInfo.ToTitleCase((string)exchange.Query["type"]!)] = id;
        }
        if ((string?)exchange.Query["timezone_offset"] is { } offset)
            parameters["TimeZone"] = offset == "5.5" ? "Asia/Kolkata" : "Etc/GMT+8";
        if (parameters.ContainsKey("BusinessHours"))
            parameters["BusinessHours"] = true;
    }
}
