using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class NotificationTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/notifications", "Get-ChatwootNotification") { Answer = "data.payload", Renames = "includes=Include", PageSize = 15 },
        // A bare number.
        new("GET A/notifications/unread_count", "Get-ChatwootNotification") { Parameters = "UnreadCount", Answer = "-" },
        new("PATCH A/notifications/{id}", "Set-ChatwootNotification") { Parameters = "Id={id} Read" },
        new("POST A/notifications/{id}/unread", "Set-ChatwootNotification") { Parameters = "Id={id} Unread" },
        new("POST A/notifications/{id}/snooze", "Set-ChatwootNotification") { Parameters = "Id={id}" },
        new("POST A/notifications/read_all", "Set-ChatwootNotification") { Parameters = "All Read", Answer = "-", Renames = "primary_actor_type=PassThru primary_actor_id=Conversation", Adjust = OfConversation },
        new("DELETE A/notifications/{id}", "Remove-ChatwootNotification") { Parameters = "Id={id}", Answer = "-" },
        new("POST A/notifications/destroy_all", "Remove-ChatwootNotification") { Parameters = "All", Answer = "-", Renames = "type=ReadOnly", Adjust = OnlyRead },
        new("GET A/notification_settings", "Get-ChatwootNotificationSetting"),
        new("PATCH A/notification_settings", "Set-ChatwootNotificationSetting") { Root = "notification_settings", Renames = "selected_email_flags=Email selected_push_flags=Push", Adjust = WithoutPrefix },
    ];

    private static void OfConversation(Exchange exchange, Dictionary<string, object?> parameters)
    {
        parameters["PassThru"] = true;
        if (parameters.ContainsKey("Conversation"))
            parameters["All"] = Invocation.Drop;
    }

    private static void OnlyRead(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (parameters.ContainsKey("ReadOnly"))
            parameters["ReadOnly"] = (string?)exchange.Body?["type"] == "read";
    }

    /// <summary>The flags are the types with the way they are told in front.</summary>
    private static void WithoutPrefix(Exchange exchange, Dictionary<string, object?> parameters)
    {
        foreach ((string parameter, string field) in new[] { ("Email", "selected_email_flags"), ("Push", "selected_push_flags") })
            if (exchange.Body?["notification_settings"]?[field] is JsonArray flags)
                parameters[parameter] = flags.Select(flag => ((string)flag!).Split('_', 2)[1].Replace("_", "", System.StringComparison.Ordinal)).ToArray();
    }
}
