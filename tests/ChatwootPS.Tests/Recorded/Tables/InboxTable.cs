using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class InboxTable
{
    private const string Renames = "type=- line_channel_id=LineChannelId portal_id=PortalId agent_bot=- working_hours=WorkingHours auto_assignment_config=MaxAssignmentLimit selected_feature_flags=FeatureFlag allowed_domains=AllowedDomain pre_chat_form_options=PreChatForm additional_attributes=AdditionalAttribute";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/inboxes", "Get-ChatwootInbox") { Answer = "payload" },
        new("GET A/inboxes/{id}", "Get-ChatwootInbox") { Parameters = "Id={id}" },
        new("POST A/inboxes", "New-ChatwootInbox") { Renames = Renames, Inside = "channel", Adjust = Flatten },
        new("PATCH A/inboxes/{id}", "Set-ChatwootInbox") { Parameters = "Id={id}", Renames = Renames, Inside = "channel", Adjust = Flatten },
        // The answer only says that it will be done.
        new("DELETE A/inboxes/{id}", "Remove-ChatwootInbox") { Parameters = "Id={id}", Answer = "-" },
        new("DELETE A/inboxes/{id}/avatar", "Set-ChatwootInbox") { Parameters = "Id={id} RemoveAvatar=true", Answer = "-" },
        new("POST A/inboxes/{id}/set_agent_bot", "Set-ChatwootInbox") { Parameters = "Id={id}", Answer = "-", Renames = "agent_bot=-", Adjust = Bot },
    ];

    /// <summary>The settings of the channel are parameters of their own.</summary>
    private static void Flatten(Exchange exchange, Dictionary<string, object?> parameters)
    {
        string? type = (string?)(exchange.Body as JsonObject)?["channel"]?["type"] ?? (exchange.Multipart is null ? null : "api");
        if (exchange.Method == "POST" && type is "api" or "sms")
            parameters[type == "api" ? "Api" : "Sms"] = true;
        if (parameters.TryGetValue("MaxAssignmentLimit", out object? limit) && limit is System.Collections.Hashtable config)
            parameters["MaxAssignmentLimit"] = config["max_assignment_limit"];
    }

    private static void Bot(Exchange exchange, Dictionary<string, object?> parameters)
    {
        // What is given out would be read anew.
        parameters["PassThru"] = Invocation.Drop;
        if (exchange.Body?["agent_bot"] is JsonNode bot)
            parameters["AgentBot"] = (long)bot;
        else
            parameters["NoAgentBot"] = true;
    }
}
