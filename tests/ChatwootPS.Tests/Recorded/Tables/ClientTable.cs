using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

/// <summary>What customers do, by the Client API.</summary>
internal static class ClientTable
{
    private const string Inbox = "/public/api/v1/inboxes/{inbox_identifier}";
    private const string Contact = Inbox + "/contacts/{contact_identifier}";
    private const string Conversations = Contact + "/conversations";
    private const string Conversation = Conversations + "/{conversation_id}";
    private const string Messages = Conversation + "/messages";
    private const string Survey = "/public/api/v1/csat_survey/{conversation_uuid}";

    private const string OfContact = "Contact={contact_identifier}";
    private const string OfConversation = "Conversation={conversation_id} " + OfContact;

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET " + Inbox, "Get-ChatwootClientInbox") { Parameters = "InboxIdentifier={inbox_identifier}" },
        new("POST " + Inbox + "/contacts", "New-ChatwootClientContact") { Renames = "identifier_hash=-" },
        new("GET " + Contact, "Get-ChatwootClientContact") { Parameters = OfContact, Renames = "identifier_hash=-" },
        new("PATCH " + Contact, "Set-ChatwootClientContact") { Parameters = OfContact, Renames = "identifier_hash=-" },
        new("GET " + Conversations, "Get-ChatwootClientConversation") { Parameters = OfContact },
        new("POST " + Conversations, "New-ChatwootClientConversation") { Parameters = OfContact },
        new("GET " + Conversation, "Get-ChatwootClientConversation") { Parameters = "Id={conversation_id} " + OfContact },
        new("POST " + Conversation + "/toggle_status", "Close-ChatwootClientConversation") { Parameters = "Id={conversation_id} " + OfContact },
        new("POST " + Conversation + "/toggle_typing", "Send-ChatwootClientTypingStatus") { Parameters = OfConversation },
        // The answer is empty; what -PassThru gives out is read after it.
        new("POST " + Conversation + "/update_last_seen", "Set-ChatwootClientLastSeen") { Parameters = OfConversation, Adjust = (_, parameters) => parameters["PassThru"] = Invocation.Drop },
        new("GET " + Messages, "Get-ChatwootClientMessage") { Parameters = OfConversation, Renames = "before=-", Adjust = (_, parameters) => parameters["Newest"] = 20 },
        new("POST " + Messages, "Send-ChatwootClientMessage") { Parameters = OfConversation, Renames = "attachments=Attachment" },
        new("PATCH " + Messages + "/{message_id}", "Set-ChatwootClientMessage") { Parameters = OfContact, Renames = "submitted_values=-", Adjust = Answer },
        new("GET " + Survey, "Get-ChatwootClientCsatSurvey") { Parameters = "Uuid={conversation_uuid}" },
        // What comes out is the survey once the answer is stored, which the server does a while later.
        new("PATCH " + Survey, "Submit-ChatwootClientCsatSurvey") { Parameters = "Uuid={conversation_uuid}", Renames = "message=-", Answer = "-", Adjust = Rate },
    ];

    /// <summary>The message that is answered, as it must have been, and what is answered.</summary>
    private static void Answer(Exchange exchange, Dictionary<string, object?> parameters)
    {
        string[] path = exchange.Path.Split('/');
        JsonNode? submitted = exchange.Body?["submitted_values"];
        var answered = exchange.Answer as JsonObject;
        parameters["Message"] = new ClientMessage
        {
            Id = long.Parse(path[^1], CultureInfo.InvariantCulture),
            ConversationId = long.Parse(path[^3], CultureInfo.InvariantCulture),
            ContentType = (string?)answered?["content_type"] ?? "input_select",
            ContentAttributes = new Dictionary<string, object?> { ["items"] = Items(answered?["content_attributes"]?["items"]) },
        };
        if ((submitted as JsonObject)?["csat_survey_response"] is { } response)
            Rate(response, parameters);
        else if ((string?)answered?["content_type"] == "form")
            parameters["Form"] = Rows(submitted).ToDictionary(row => (string)row["name"]!, row => Invocation.Plain(row["value"]));
        else
            parameters["Select"] = submitted is null ? "nothing" : Rows(submitted).Select(row => (string)row["value"]!).DefaultIfEmpty("nothing").ToArray();
    }

    private static void Rate(Exchange exchange, Dictionary<string, object?> parameters) =>
        Rate(exchange.Body!["message"]!["submitted_values"]!["csat_survey_response"]!, parameters);

    private static void Rate(JsonNode response, Dictionary<string, object?> parameters)
    {
        parameters["Rating"] = (int)response["rating"]!;
        if (response["feedback_message"] is { } feedback)
            parameters["FeedbackMessage"] = (string)feedback!;
    }

    private static IEnumerable<JsonNode> Rows(JsonNode? node) => node is JsonArray rows ? rows.Select(row => row!) : node is null ? [] : [node];

    /// <summary>What a message offers, as the engine reads it.</summary>
    private static List<object?> Items(JsonNode? items) => [.. Rows(items).Select(item => ((JsonObject)item).ToDictionary(field => field.Key, field => Invocation.Plain(field.Value)))];
}
