using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Chatwoot.Client.Json;

namespace Chatwoot.Client.Events;

/// <summary>
/// Makes typed events of what the server tells. What an event is about is seen from its fields, not from its name: an
/// event of a newer server that holds a message is read like the others, and what nobody knows stays reachable in Extra.
/// </summary>
internal static class EventReader
{
    /// <summary>What belongs to the event, although it stands among the fields of its object.</summary>
    private static readonly string[] s_ofEvent = ["event", "account", "account_id", "performer", "previous_changes", "changed_attributes"];

    /// <summary>The data of a frame of a user's socket.</summary>
    public static ChatwootEvent Read(string name, JsonElement data)
    {
        var told = new ChatwootEvent { Event = name };
        var fields = new Fields(data);
        TakeCommon(told, fields);
        told.AccountName = AccountOf(data).Name;
        if (IsMessage(data))
            TakeMessage(told, fields);
        else if (IsConversation(data))
            told.Conversation = fields.All<Conversation>(s_ofEvent);
        else if (IsContact(data))
            told.Contact = fields.All<Contact>(s_ofEvent);
        else if (IsInbox(data))
            TakeInbox(told, fields);
        told.Conversation ??= fields.TakeIf<Conversation>("conversation", IsConversation) ?? fields.TakeIf<Conversation>("current_conversation", IsConversation);
        told.Contact ??= fields.TakeIf<Contact>("contact", IsContact);
        told.Inbox ??= fields.TakeIf<Inbox>("inbox", element => Has(element, "id"));
        told.Notification = fields.TakeIf<Notification>("notification", element => Has(element, "id"));
        if (name == "presence.update")
        {
            told.Users = fields.Take<Dictionary<string, object?>>("users");
            told.Contacts = fields.Take<Dictionary<string, object?>>("contacts");
        }
        told.Extra = fields.Rest();
        told.AccountId ??= told.Message?.AccountId ?? told.Conversation?.AccountId;
        // A webhook about typing names the account in the conversation alone.
        if (told.AccountId is null && Has(data, "conversation"))
            (told.AccountId, told.AccountName) = AccountOf(data.GetProperty("conversation"));
        if (told.Conversation is { AccountId: null } conversation)
            conversation.AccountId = told.AccountId;
        foreach (ChatwootObject? part in new ChatwootObject?[] { told, told.Message, told.Conversation, told.Contact, told.Inbox })
            SecretFields.Protect(part?.Extra);
        told.At = told.Event.IndexOf("typing", StringComparison.Ordinal) >= 0 ? DateTime.Now : TimeOf(told.Event, told.Message?.CreatedAt, told.Message?.UpdatedAt, told.Conversation?.CreatedAt, told.Conversation?.UpdatedAt);
        return told;
    }

    /// <summary>The data of a frame of a customer's socket.</summary>
    public static ClientEvent ReadClient(string name, JsonElement data)
    {
        var told = new ClientEvent { Event = name };
        var fields = new Fields(data);
        TakeCommon(told, fields);
        // Customers' objects have no property for it.
        DateTime? updated = IsMessage(data) || IsConversation(data) ? fields.Time("updated_at") : null;
        if (IsMessage(data))
        {
            told.Message = fields.All<ClientMessage>(s_ofEvent);
            if (told.Message is { } message)
                told.Conversation = new ClientConversation { Id = message.ConversationId ?? 0, InboxId = message.Extra.TryGetValue("inbox_id", out object? inbox) && inbox is int or long ? Convert.ToInt64(inbox) : null };
        }
        else if (IsConversation(data))
        {
            told.Conversation = fields.All<ClientConversation>(s_ofEvent);
        }
        told.Conversation ??= fields.TakeIf<ClientConversation>("conversation", IsConversation);
        if (name == "presence.update")
            told.Users = fields.Take<Dictionary<string, object?>>("users");
        told.Extra = fields.Rest();
        foreach (ChatwootObject? part in new ChatwootObject?[] { told, told.Message, told.Conversation })
            SecretFields.Protect(part?.Extra);
        told.At = TimeOf(name, told.Message?.CreatedAt, updated, null, updated);
        return told;
    }

    /// <summary>The body of a webhook.</summary>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static ChatwootEvent ReadWebhook(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 128 });
            JsonElement data = document.RootElement;
            if (data.ValueKind != JsonValueKind.Object)
                throw new FormatException($"The body is no JSON object but {data.ValueKind}.");
            string name = data.TryGetProperty("event", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
            return Read(name, data);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The body is no JSON: {failure.Message}", failure);
        }
        catch (InvalidOperationException failure)
        {
            // Bytes that are no UTF-8, and halves of characters, are only found when the text is taken out.
            throw new FormatException($"The body holds text that cannot be read: {failure.Message}", failure);
        }
    }

    private static void TakeCommon(EventObject told, Fields fields)
    {
        fields.DropIf("event", element => element.ValueKind == JsonValueKind.String && element.ValueEquals(told.Event));
        told.AccountId = fields.Number("account_id");
        fields.DropIf("account", element =>
        {
            long? id = IdOf(element);
            told.AccountId ??= id;
            // Anything else about the account must stay.
            return id is not null && id == told.AccountId && IsOnly(element, "id", "name") && element.GetProperty("name").ValueKind is JsonValueKind.String or JsonValueKind.Null;
        });
        told.Performer = fields.Take<MessageSender>("performer");
        told.User = fields.Take<MessageSender>("user");
        // A webhook does not say that it is a customer; of all others it tells the type.
        if (told.User is { Type: null } customer)
            customer.Type = "contact";
        if (fields.TakeIf<object>("is_private", IsYesOrNo) is { } isPrivate)
            told.IsPrivate = isPrivate is true or "true";
        told.Changes = Changes(fields);
    }

    private static void TakeMessage(ChatwootEvent told, Fields fields)
    {
        Conversation? conversation = fields.TakeIf<Conversation>("conversation", IsConversation);
        Inbox? inbox = fields.TakeIf<Inbox>("inbox", element => Has(element, "id"));
        told.Inbox = inbox;
        told.Conversation = conversation;
        if (fields.All<Message>(conversation is null ? s_ofEvent : [.. s_ofEvent, "conversation", "inbox"]) is not { } message)
            return;
        message.AccountId ??= told.AccountId;
        if (conversation is not null)
        {
            message.ConversationId ??= conversation.Id;
            message.InboxId ??= inbox?.Id ?? conversation.InboxId;
        }
        // A webhook does not say that the sender is a customer; the direction does.
        if (message is { MessageType: MessageType.Incoming, Sender: { Type: null } sender })
            sender.Type = "contact";
        told.Message = message;
        told.Conversation ??= Outline(message);
    }

    /// <summary>What a message over the socket tells of its conversation.</summary>
    private static Conversation? Outline(Message message)
    {
        if (message.ConversationId is not { } id)
            return null;
        var outline = new Conversation { Id = id, AccountId = message.AccountId, InboxId = message.InboxId };
        if (message.Extra.TryGetValue("conversation", out object? value) && value is Dictionary<string, object?> told)
        {
            outline.UnreadCount = told.TryGetValue("unread_count", out object? unread) ? unread as int? : null;
            if (told.TryGetValue("last_activity_at", out object? seconds) && seconds is int or long)
                outline.LastActivityAt = DateTimeOffset.FromUnixTimeSeconds(Convert.ToInt64(seconds)).LocalDateTime;
        }
        return outline;
    }

    private static void TakeInbox(ChatwootEvent told, Fields fields)
    {
        if (fields.All<Inbox>(s_ofEvent) is not { } inbox)
            return;
        // The event names the inbox nowhere but in its working hours.
        if (inbox.Id == 0 && inbox.WorkingHours is [{ } day, ..] && day.Extra.TryGetValue("inbox_id", out object? id) && id is int or long)
            inbox.Id = Convert.ToInt64(id);
        told.Inbox = inbox;
    }

    /// <summary>Both spellings: of sockets, <c>{"status":[old,new]}</c>, and of webhooks, <c>[{"status":{"previous_value":…,"current_value":…}}]</c>.</summary>
    private static AttributeChange[]? Changes(Fields fields)
    {
        if (fields.TakeIf<object>("previous_changes", IsPairs) is Dictionary<string, object?> pairs)
            return pairs.Select(pair => (pair.Key, Values: (List<object?>)pair.Value!)).Select(pair => Change(pair.Key, pair.Values[0], pair.Values[1])).ToArray();
        fields.DropIf("previous_changes", IsNull);
        fields.DropIf("changed_attributes", IsNull);
        return (fields.TakeIf<object>("changed_attributes", IsEntries) as List<object?>)?
            .SelectMany(entry => (Dictionary<string, object?>)entry!)
            .Select(entry => (entry.Key, Values: (Dictionary<string, object?>)entry.Value!))
            .Select(entry => Change(entry.Key, entry.Values["previous_value"], entry.Values["current_value"])).ToArray();
    }

    private static bool IsPairs(JsonElement changes) =>
        changes.ValueKind == JsonValueKind.Object && changes.EnumerateObject().All(change => change.Value.ValueKind == JsonValueKind.Array && change.Value.GetArrayLength() == 2);

    private static bool IsEntries(JsonElement changes) =>
        changes.ValueKind == JsonValueKind.Array && changes.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.Object
            && entry.EnumerateObject().All(change => IsOnly(change.Value, "previous_value", "current_value")));

    /// <summary>An object with these fields and no others.</summary>
    private static bool IsOnly(JsonElement data, string first, string second) =>
        Has(data, first) && Has(data, second) && data.EnumerateObject().All(field => field.NameEquals(first) || field.NameEquals(second));

    private static bool IsNull(JsonElement data) => data.ValueKind == JsonValueKind.Null;

    private static bool IsYesOrNo(JsonElement data) =>
        data.ValueKind is JsonValueKind.True or JsonValueKind.False || (data.ValueKind == JsonValueKind.String && (data.ValueEquals("true") || data.ValueEquals("false")));

    private static AttributeChange Change(string name, object? previous, object? current) =>
        new(name, SecretFields.Protected(name, previous), SecretFields.Protected(name, current));

    private static DateTime TimeOf(string name, DateTime? messageCreated, DateTime? messageUpdated, DateTime? created, DateTime? updated)
    {
        bool isNew = name.EndsWith("created", StringComparison.Ordinal);
        return (isNew ? messageCreated ?? created : messageUpdated ?? messageCreated ?? updated) ?? DateTime.Now;
    }

    private static (long? Id, string? Name) AccountOf(JsonElement data) => Has(data, "account") && data.GetProperty("account") is var account
        ? (IdOf(account), Has(account, "name") && account.GetProperty("name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null)
        : (null, null);

    private static long? IdOf(JsonElement data) =>
        Has(data, "id") && data.GetProperty("id") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long id) ? id : null;

    private static bool IsMessage(JsonElement data) => Has(data, "message_type") && Has(data, "content_type");

    private static bool IsConversation(JsonElement data) => Has(data, "id") && Has(data, "meta") && Has(data, "status");

    private static bool IsContact(JsonElement data) => Has(data, "id") && Has(data, "identifier") && Has(data, "phone_number");

    private static bool IsInbox(JsonElement data) => Has(data, "channel") && Has(data, "working_hours");

    private static bool Has(JsonElement data, string name) => data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out _);

    /// <summary>
    /// The fields of an event; each is taken once, and what nobody took is left over. What does not fit its type is not taken: an event
    /// that a newer server shapes in another way loses its types, but nothing of what it tells.
    /// </summary>
    private sealed class Fields
    {
        private readonly JsonElement _data;
        private readonly List<string> _left;

        public Fields(JsonElement data)
        {
            _data = data;
            _left = data.ValueKind == JsonValueKind.Object ? data.EnumerateObject().Select(field => field.Name).Distinct().ToList() : [];
        }

        public long? Number(string name)
        {
            if (!_left.Contains(name) || _data.GetProperty(name) is not { ValueKind: JsonValueKind.Number } value || !value.TryGetInt64(out long number))
                return null;
            _left.Remove(name);
            return number;
        }

        /// <summary>An object. Where there is a null instead, nobody misses it.</summary>
        public T? Take<T>(string name)
            where T : class
        {
            DropIf(name, IsNull);
            return TakeIf<T>(name, element => element.ValueKind == JsonValueKind.Object);
        }

        public void DropIf(string name, Func<JsonElement, bool> fits)
        {
            if (_left.Contains(name) && fits(_data.GetProperty(name)))
                _left.Remove(name);
        }

        public T? TakeIf<T>(string name, Func<JsonElement, bool> fits)
            where T : class
        {
            if (!_left.Contains(name) || !fits(_data.GetProperty(name)) || Read<T>(_data.GetProperty(name)) is not { } value)
                return null;
            _left.Remove(name);
            return value;
        }

        /// <summary>A time that stays where it is; null where there is none.</summary>
        public DateTime? Time(string name)
        {
            try
            {
                return _data.TryGetProperty(name, out JsonElement value) ? value.Deserialize(ModelContract.TypeInfo<DateTime?>()) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        /// <summary>The event itself as one object, without the fields that are the event's.</summary>
        public T? All<T>(string[] ofEvent)
            where T : ChatwootObject
        {
            if (Read<T>(_data) is not { } whole)
                return null;
            foreach (string name in ofEvent)
                whole.Extra.Remove(name);
            _left.RemoveAll(name => !ofEvent.Contains(name));
            return whole;
        }

        public Dictionary<string, object?> Rest() => _left.ToDictionary(name => name, name => _data.GetProperty(name).Deserialize(ModelContract.TypeInfo<object>()));

        private static T? Read<T>(JsonElement data)
            where T : class
        {
            try
            {
                return data.Deserialize(ModelContract.TypeInfo<T>());
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
