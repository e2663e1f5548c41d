using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Chatwoot.Client.Tests.Json;

namespace Chatwoot.Client.Tests.Events;

/// <summary>Holds an event against the JSON it was read from: every field must be in the event, in the object it is about, or in the extra bag.</summary>
internal static class EventLosses
{
    public static IEnumerable<string> Find(JsonElement data, EventObject told, string path)
    {
        ChatwootObject? subject = Subject(data, told);
        Dictionary<string, object?> ofEvent = OfEvent(told);
        foreach (JsonProperty field in data.EnumerateObject())
        {
            string inner = $"{path}.{field.Name}";
            IEnumerable<string> losses = field.Name switch
            {
                // What does not have its usual shape is kept as it is.
                _ when told.Extra.TryGetValue(field.Name, out object? extra) => LosslessReading.Losses(field.Value, extra, inner),
                "event" => field.Value.GetString() == told.Event ? [] : [$"{inner}: {told.Event}"],
                "account_id" => field.Value.GetInt64() == told.AccountId ? [] : [$"{inner}: {told.AccountId}"],
                "account" => field.Value.GetProperty("id").GetInt64() == told.AccountId && field.Value.GetProperty("name").GetString() == (told as ChatwootEvent)?.AccountName ? [] : [$"{inner}: lost"],
                "previous_changes" or "changed_attributes" => ChangeLosses(field.Value, told.Changes, inner),
                "is_private" => (field.Value.ValueKind == JsonValueKind.True || (field.Value.ValueKind == JsonValueKind.String && field.Value.GetString() == "true")) == told.IsPrivate ? [] : [$"{inner}: {told.IsPrivate}"],
                _ when ofEvent.TryGetValue(field.Name, out object? value) && value is not null => LosslessReading.Losses(field.Value, value, inner),
                _ when subject is not null => LosslessReading.Losses(JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [field.Name] = field.Value }), subject, path),
                _ => [$"{inner}: lost"],
            };
            foreach (string loss in losses)
                yield return loss;
        }
    }

    /// <summary>What the fields that are not the event's own belong to; null where it is about nothing we know.</summary>
    private static ChatwootObject? Subject(JsonElement data, EventObject told) => told switch
    {
        ChatwootEvent { Message: { } message } => message,
        ClientEvent { Message: { } message } => message,
        _ when data.TryGetProperty("conversation", out _) => null,
        ChatwootEvent agent => agent.Conversation ?? agent.Contact ?? (ChatwootObject?)agent.Inbox,
        ClientEvent client => client.Conversation,
        _ => null,
    };

    private static Dictionary<string, object?> OfEvent(EventObject told)
    {
        // Of a message over the socket the conversation is an outline; the message itself keeps what was told.
        bool isOutline = told is ChatwootEvent { Message: not null, Conversation.Meta: null } or ClientEvent { Message: not null };
        var fields = new Dictionary<string, object?> { ["performer"] = told.Performer, ["user"] = told.User };
        if (told is ClientEvent client)
        {
            fields["users"] = client.Users;
            fields["conversation"] = isOutline ? null : client.Conversation;
        }
        else if (told is ChatwootEvent agent)
        {
            fields["users"] = agent.Users;
            fields["contacts"] = agent.Contacts;
            fields["notification"] = agent.Notification;
            fields["contact"] = agent.Contact;
            fields["inbox"] = agent.Inbox;
            fields["conversation"] = isOutline ? null : agent.Conversation;
            fields["current_conversation"] = agent.Conversation;
        }
        return fields;
    }

    private static IEnumerable<string> ChangeLosses(JsonElement json, AttributeChange[]? changes, string path)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return changes is null ? [] : [$"{path}: out of nothing"];
        IEnumerable<(string Name, JsonElement Before, JsonElement After)> told = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().SelectMany(entry => entry.EnumerateObject()).Select(entry => (entry.Name, entry.Value.GetProperty("previous_value"), entry.Value.GetProperty("current_value")))
            : json.EnumerateObject().Select(entry => (entry.Name, entry.Value[0], entry.Value[1]));
        return told.Count() != changes?.Length
            ? [$"{path}: {told.Count()} changes became {changes?.Length}"]
            : told.Zip(changes).SelectMany(pair => pair.First.Name != pair.Second.Name
                ? [$"{path}.{pair.First.Name}: became {pair.Second.Name}"]
                : LosslessReading.Losses(pair.First.Before, pair.Second.Previous, path).Concat(LosslessReading.Losses(pair.First.After, pair.Second.Current, path)));
    }
}
