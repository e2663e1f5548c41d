using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class MessageTable
{
    private const string M = "A/conversations/{conversation_id}/messages";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET " + M, "Get-ChatwootMessage") { Parameters = "Conversation={conversation_id}", Renames = "filter_internal_messages=ExcludeInternal", Answer = "payload", Adjust = Window },
        new("POST " + M, "Send-ChatwootMessage")
        {
            Parameters = "Conversation={conversation_id}",
            Renames = "is_voice_message=Voice cc_emails=Cc bcc_emails=Bcc to_emails=To template_params=Template content_attributes=ContentAttribute attachments=Attachment campaign_id=Campaign sender_id=AgentBot sender_type=SourceId",
            Adjust = Sender,
        },
        new("PATCH " + M + "/{message_id}", "Set-ChatwootMessage") { Parameters = "Conversation={conversation_id} Id={message_id}" },
        new("DELETE " + M + "/{message_id}", "Remove-ChatwootMessage") { Parameters = "Conversation={conversation_id} Id={message_id}", Answer = "-" },
        // What comes out is the message as it is a while later.
        new("POST " + M + "/{message_id}/retry", "Restart-ChatwootMessageDelivery") { Parameters = "Conversation={conversation_id} Id={message_id} Force=true Wait=00:00:00", Answer = "-" },
        // The answer is a text alone, or nothing.
        new("POST " + M + "/{message_id}/translate", "Request-ChatwootMessageTranslation") { Parameters = "Conversation={conversation_id} Id={message_id}", Answer = "-" },
        new("GET A/conversations/{conversation_id}/attachments", "Get-ChatwootAttachment") { Parameters = "Conversation={conversation_id}", Answer = "payload", PageSize = 100 },
    ];

    /// <summary>Which of the server's lists comes is decided by what is asked for: without a bound the newest, with 'after' alone the next hundred.</summary>
    private static void Window(Exchange exchange, Dictionary<string, object?> parameters)
    {
        bool hasAfter = exchange.Query.ContainsKey("after"), hasBefore = exchange.Query.ContainsKey("before");
        if (parameters.ContainsKey("ExcludeInternal"))
            parameters["ExcludeInternal"] = true;
        if (!hasAfter)
            parameters["Newest"] = 20;
        else if (!hasBefore)
            parameters["First"] = 100UL;
        // With both, the lower bound belongs to what the server sends.
        if (hasAfter && hasBefore && parameters["After"] is string text && long.TryParse(text, out long after))
            parameters["After"] = after - 1;
    }

    private static void Sender(Exchange exchange, Dictionary<string, object?> parameters)
    {
        // That it is a bot is said by the parameter that names it.
        if (exchange.Body is JsonObject body && body.ContainsKey("sender_type") && !body.ContainsKey("source_id"))
            parameters["SourceId"] = Invocation.Drop;
        foreach (string flag in new[] { "Private", "Voice" })
            if (parameters.TryGetValue(flag, out object? value) && value is string text)
                parameters[flag] = text == "true";
        object? file = parameters.TryGetValue("Attachment", out object? files) && files is object[] { Length: 1 } one ? one[0] : files;
        if (file is string id && id.Contains("--", StringComparison.Ordinal) && !File.Exists(id))
        {
            parameters["Attachment"] = Invocation.Drop;
            parameters["BlobId"] = id;
        }
    }
}
