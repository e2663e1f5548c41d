using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class WebhookTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/webhooks", "Get-ChatwootWebhook") { Answer = "payload.webhooks" },
        new("POST A/webhooks", "New-ChatwootWebhook") { Root = "webhook", Answer = "payload.webhook" },
        new("PATCH A/webhooks/{webhook_id}", "Set-ChatwootWebhook") { Parameters = "Id={webhook_id}", Root = "webhook", Answer = "payload.webhook" },
        new("DELETE A/webhooks/{webhook_id}", "Remove-ChatwootWebhook") { Parameters = "Id={webhook_id}", Answer = "-" },
    ];
}
