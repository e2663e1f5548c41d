using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class ConversationTable
{
    private const string One = "A/conversations/{conversation_id}";
    private const string ListFields = "inbox_id=Inbox team_id=Team labels=Label q=Search sort_by=Sort conversation_type=Mention source_id=SourceId";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/conversations", "Get-ChatwootConversation") { Answer = "data.payload", PageSize = 25, Renames = ListFields, AlsoSends = "status", Adjust = List },
        new("GET A/conversations/meta", "Get-ChatwootConversationCount") { Answer = "meta", Renames = "inbox_id=Inbox team_id=Team labels=Label", AlsoSends = "status", Adjust = List },
        new("GET A/conversations/search", "Get-ChatwootConversation") { Parameters = "Match=true", Answer = "payload", Renames = ListFields, AlsoSends = "status" },
        // Numbers by id become rows with names.
        new("GET A/conversations/unread_counts", "Get-ChatwootConversationCount") { Parameters = "Unread=true", Answer = "-" },
        new("POST A/conversations/filter", "Get-ChatwootConversation") { Answer = "payload", PageSize = 25, Renames = "payload=Filter" },
        new("GET A/contacts/{id}/conversations", "Get-ChatwootConversation") { Parameters = "Contact={id}", Answer = "payload" },
        new($"GET {One}", "Get-ChatwootConversation") { Parameters = "Id={conversation_id}" },
        new("POST A/conversations", "New-ChatwootConversation") { Renames = "inbox_id=Inbox contact_id=Contact assignee_id=Assignee team_id=Team", Adjust = (_, parameters) => Know(parameters) },
        new($"DELETE {One}", "Remove-ChatwootConversation") { Parameters = "Id={conversation_id}", Answer = "-" },
        new($"PATCH {One}", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Renames = "sla_policy_id=SlaPolicy", Answer = "-", Adjust = Silently },
        // These answer with their part only, or with nothing; -PassThru reads the conversation.
        new($"POST {One}/toggle_status", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Answer = "-", Adjust = Silently },
        new($"POST {One}/toggle_priority", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Answer = "-", Adjust = Silently },
        new($"POST {One}/assignments", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Renames = "assignee_id=Assignee team_id=Team assignee_type=Muted", Answer = "-", Adjust = Assign },
        new($"POST {One}/custom_attributes", "Set-ChatwootConversation") { Parameters = "Id={conversation_id} ReplaceCustomAttribute=true", Answer = "-", Adjust = Silently },
        new($"POST {One}/labels", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Answer = "-", Adjust = Silently },
        new($"POST {One}/mute", "Set-ChatwootConversation") { Parameters = "Id={conversation_id} Muted=true", Answer = "-", Adjust = Silently },
        new($"POST {One}/unmute", "Set-ChatwootConversation") { Parameters = "Id={conversation_id}", Answer = "-", Adjust = Unmute },
        new($"POST {One}/unread", "Set-ChatwootConversation") { Parameters = "Id={conversation_id} Unread=true", Answer = "-", Adjust = Silently },
        new($"POST {One}/update_last_seen", "Set-ChatwootConversation") { Parameters = "Id={conversation_id} Read=true", Answer = "-", Adjust = Silently },
        new($"POST {One}/transcript", "Send-ChatwootTranscript") { Parameters = "Conversation={conversation_id}" },
        new($"POST {One}/toggle_typing_status", "Send-ChatwootTypingStatus") { Parameters = "Conversation={conversation_id}", Renames = "is_private=Private" },
        new($"GET {One}/participants", "Get-ChatwootConversationParticipant") { Parameters = "Conversation={conversation_id}" },
        // The answer shows only who is new; all participants are given out.
        new($"POST {One}/participants", "Add-ChatwootConversationParticipant") { Parameters = "Conversation={conversation_id}", Renames = "user_ids=Agent", Answer = "-" },
        new($"PATCH {One}/participants", "Add-ChatwootConversationParticipant") { Parameters = "Conversation={conversation_id} Replace=true", Renames = "user_ids=Agent", Answer = "-" },
        new($"DELETE {One}/participants", "Remove-ChatwootConversationParticipant") { Parameters = "Conversation={conversation_id}", Renames = "user_ids=Agent", Answer = "-" },
        new($"GET {One}/draft_messages", "Get-ChatwootDraft") { Parameters = "Conversation={conversation_id}" },
        new($"PATCH {One}/draft_messages", "Set-ChatwootDraft") { Parameters = "Conversation={conversation_id}", Root = "draft_message", Answer = "-" },
        new($"DELETE {One}/draft_messages", "Remove-ChatwootDraft") { Parameters = "Conversation={conversation_id}", Answer = "-" },
        new("POST A/bulk_actions", "Invoke-ChatwootBulkAction") { When = exchange => (string?)exchange.Body?["type"] != "Contact", Renames = "type=Wait ids=Conversation fields=Status labels=AddLabel", Adjust = Bulk },
    ];

    private static void Silently(Exchange exchange, Dictionary<string, object?> parameters) => parameters["PassThru"] = Invocation.Drop;

    private static void Unmute(Exchange exchange, Dictionary<string, object?> parameters)
    {
        Silently(exchange, parameters);
        parameters["Muted"] = false;
    }

    /// <summary>The lists of teams and inboxes were recorded before those were made; as an object one is not looked up.</summary>
    private static void Know(Dictionary<string, object?> parameters)
    {
        if (parameters.TryGetValue("Team", out object? given) && long.TryParse(Convert.ToString(given), out long team) && team < 1000)
            parameters["Team"] = new Team { Id = team };
        if (parameters.TryGetValue("Inbox", out object? place) && long.TryParse(Convert.ToString(place), out long inbox) && inbox < 1000)
            parameters["Inbox"] = new Inbox { Id = inbox };
    }

    /// <summary>The server lists open conversations where nothing is said, the cmdlet all.</summary>
    private static void List(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (!exchange.Query.ContainsKey("status"))
            parameters["Status"] = "Open";
        Know(parameters);
        // One page was recorded, whose end nothing tells.
        if (exchange.Path.EndsWith("/conversations", StringComparison.Ordinal) && exchange.Query["page"] is null && exchange.Query["updated_within"] is null)
            parameters["First"] = 25UL;
        if ((string?)exchange.Query["updated_within"] is { } seconds)
            parameters["UpdatedWithin"] = TimeSpan.FromSeconds(int.Parse(seconds));
        if ((string?)exchange.Query["conversation_type"] is { } type)
        {
            parameters["Mention"] = Invocation.Drop;
            parameters[char.ToUpperInvariant(type[0]) + type[1..]] = true;
        }
    }

    private static void Assign(Exchange exchange, Dictionary<string, object?> parameters)
    {
        Silently(exchange, parameters);
        Know(parameters);
        parameters["Muted"] = Invocation.Drop;
        if (exchange.Body is not JsonObject body)
            return;
        if (body.ContainsKey("assignee_type"))
        {
            parameters["AgentBot"] = parameters["Assignee"];
            parameters["Assignee"] = Invocation.Drop;
        }
        else if (body.ContainsKey("assignee_id") && body["assignee_id"] is null)
        {
            parameters["Unassign"] = true;
            parameters["Assignee"] = Invocation.Drop;
        }
        else if (body.ContainsKey("team_id") && body["team_id"] is null)
        {
            parameters["NoTeam"] = true;
            parameters["Team"] = Invocation.Drop;
        }
    }

    /// <summary>What is said side by side in the body is a parameter each; the conversations are known, or they would be looked up.</summary>
    private static void Bulk(Exchange exchange, Dictionary<string, object?> parameters)
    {
        Silently(exchange, parameters);
        foreach (string stand in (string[])["Wait", "Status", "AddLabel"])
            parameters[stand] = Invocation.Drop;
        if (parameters.TryGetValue("Conversation", out object? ids) && ids is object[] numbers)
            parameters["Conversation"] = numbers.Select(number => new Conversation { Id = Convert.ToInt64(number) }).ToArray();
        if (exchange.Body?["fields"] is JsonObject fields)
        {
            if ((string?)fields["status"] is { } status)
                parameters["Status"] = status;
            Owner(fields, "assignee_id", "Assignee", "Unassign", parameters);
            Owner(fields, "team_id", "Team", "NoTeam", parameters);
        }
        if (exchange.Body?["labels"] is JsonObject labels)
        {
            foreach ((string key, JsonNode? titles) in labels)
                parameters[key == "add" ? "AddLabel" : "RemoveLabel"] = titles!.AsArray().Select(title => (string?)title).ToArray();
        }
    }

    private static void Owner(JsonObject fields, string key, string given, string none, Dictionary<string, object?> parameters)
    {
        if (fields.TryGetPropertyValue(key, out JsonNode? id))
            parameters[id is null ? none : given] = id is null ? true : (long)id;
        Know(parameters);
    }
}
