using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

/// <summary>What belongs to an inbox beside its settings.</summary>
internal static class InboxServiceTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/inboxes/{id}/health", "Test-ChatwootInbox") { Parameters = "Inbox={id}" },
        new("POST A/inboxes/{id}/register_webhook", "Register-ChatwootInboxWebhook") { Parameters = "Inbox={id}", Answer = "-" },
        new("POST A/inboxes/{id}/reset_secret", "Reset-ChatwootInboxSecret") { Parameters = "Inbox={id} Force=true" },
        new("POST A/inboxes/{id}/sync_templates", "Get-ChatwootMessageTemplate") { Parameters = "Inbox={id} Refresh=true", Answer = "-" },
        new("GET A/inboxes/{inbox_id}/csat_template", "Get-ChatwootCsatTemplate") { Parameters = "Inbox={inbox_id}" },
        new("POST A/inboxes/{inbox_id}/csat_template", "Set-ChatwootCsatTemplate") { Parameters = "Inbox={inbox_id}", Root = "template", Answer = "template" },
    ];
}
