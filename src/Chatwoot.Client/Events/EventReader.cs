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
        if (fields.Value("account") is Dictionary<string, object?> account)
            told.AccountName = account.TryGetValue("name", out object? text) ? text as string : null;
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
        told.Inbox ??= fields.TakeIf<Inbox>("inbox", element => element.TryGetProperty("id", out _));
        told.Notification = fields.TakeIf<Notification>("notification", element => element.TryGetProperty("id", out _));
        if (name == "presence.update")
        {
            told.Users = fields.Take<Dictionary<string, object?>>("users");
            told.Contacts = fields.Take<Dictionary<string, object?>>("contacts");
        }
        told.Extra = fields.Rest();
        told.AccountId ??= told.Message?.AccountId ?? told.Conversation?.AccountId;
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
        DateTime? updated = null;
        if (IsMessage(data))
        {
            updated = fields.Peek<Message>()?.UpdatedAt;
            told.Message = fields.All<ClientMessage>(s_ofEvent);
            told.Conversation = new ClientConversation { Id = told.Message.ConversationId ?? 0, InboxId = told.Message.Extra.TryGetValue("inbox_id", out object? inbox) ? Convert.ToInt64(inbox) : null };
        }
        else if (IsConversation(data))
        {
            updated = fields.Peek<Conversation>()?.UpdatedAt;
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
    }

    private static void TakeCommon(EventObject told, Fields fields)
    {
        fields.Drop("event");
        told.AccountId = fields.Take<object>("account_id") is { } id ? Convert.ToInt64(id) : IdOf(fields.Take<Dictionary<string, object?>>("account"));
        told.Performer = fields.Take<MessageSender>("performer");
        told.User = fields.TakeIf<MessageSender>("user", element => element.ValueKind == JsonValueKind.Object);
        if (fields.Has("is_private"))
            told.IsPrivate = fields.Take<object>("is_private") is true or "true";
        told.Changes = Changes(fields);
    }

    private static void TakeMessage(ChatwootEvent told, Fields fields)
    {
        Conversation? conversation = fields.TakeIf<Conversation>("conversation", IsConversation);
        Inbox? inbox = fields.Take<Inbox>("inbox");
        Message message = fields.All<Message>(conversation is null ? s_ofEvent : [.. s_ofEvent, "conversation", "inbox"]);
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
        told.Inbox = inbox;
        told.Conversation = conversation ?? Outline(message);
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
        Inbox inbox = fields.All<Inbox>(s_ofEvent);
        // The event names the inbox nowhere but in its working hours.
        if (inbox.Id == 0 && inbox.WorkingHours is [{ } day, ..] && day.Extra.TryGetValue("inbox_id", out object? id) && id is int or long)
            inbox.Id = Convert.ToInt64(id);
        told.Inbox = inbox;
    }

    /// <summary>Both spellings: of sockets, <c>{"status":[old,new]}</c>, and of webhooks, <c>[{"status":{"previous_value":…,"current_value":…}}]</c>.</summary>
    private static AttributeChange[]? Changes(Fields fields)
    {
        if (fields.Take<object>("previous_changes") is Dictionary<string, object?> pairs)
            return pairs.Select(pair => Change(pair.Key, pair.Value is List<object?> { Count: 2 } values ? values[0] : null, pair.Value is List<object?> { Count: 2 } both ? both[1] : pair.Value)).ToArray();
        if (fields.Take<object>("changed_attributes") is not List<object?> list)
            return null;
        return list.OfType<Dictionary<string, object?>>().SelectMany(entry => entry).Select(entry => entry.Value is Dictionary<string, object?> values
            ? Change(entry.Key, values.TryGetValue("previous_value", out object? old) ? old : null, values.TryGetValue("current_value", out object? current) ? current : null)
            : Change(entry.Key, null, entry.Value)).ToArray();
    }

    private static AttributeChange Change(string name, object? previous, object? current) =>
        new(name, SecretFields.Protected(name, previous), SecretFields.Protected(name, current));

    private static DateTime TimeOf(string name, DateTime? messageCreated, DateTime? messageUpdated, DateTime? created, DateTime? updated)
    {
        bool isNew = name.EndsWith("created", StringComparison.Ordinal);
        return (isNew ? messageCreated ?? created : messageUpdated ?? messageCreated ?? updated) ?? DateTime.Now;
    }

    private static long? IdOf(Dictionary<string, object?>? fields) => fields is not null && fields.TryGetValue("id", out object? id) && id is not null ? Convert.ToInt64(id) : null;

    private static bool IsMessage(JsonElement data) => Has(data, "message_type") && Has(data, "content_type");

    private static bool IsConversation(JsonElement data) => Has(data, "id") && Has(data, "meta") && Has(data, "status");

    private static bool IsContact(JsonElement data) => Has(data, "id") && Has(data, "identifier") && Has(data, "phone_number");

    private static bool IsInbox(JsonElement data) => Has(data, "channel") && Has(data, "working_hours");

    private static bool Has(JsonElement data, string name) => data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out _);

    /// <summary>The fields of an event; each is taken once, and what nobody took is left over.</summary>
    private sealed class Fields
    {
        private readonly JsonElement _data;
        private readonly List<string> _left;

        public Fields(JsonElement data)
        {
            _data = data;
            _left = data.ValueKind == JsonValueKind.Object ? data.EnumerateObject().Select(field => field.Name).ToList() : [];
        }

        public bool Has(string name) => _left.Contains(name);

        public void Drop(string name) => _left.Remove(name);

        public object? Value(string name) => _data.TryGetProperty(name, out JsonElement value) ? value.Deserialize(ModelContract.TypeInfo<object>()) : null;

        public T? Take<T>(string name)
            where T : class => TakeIf<T>(name, _ => true);

        public T? TakeIf<T>(string name, Func<JsonElement, bool> fits)
            where T : class
        {
            if (!_left.Contains(name) || !fits(_data.GetProperty(name)))
                return null;
            _left.Remove(name);
            return _data.GetProperty(name).Deserialize(ModelContract.TypeInfo<T>());
        }

        public T? Peek<T>()
            where T : class => _data.Deserialize(ModelContract.TypeInfo<T>());

        /// <summary>The event itself as one object, without the fields that are the event's.</summary>
        public T All<T>(string[] ofEvent)
            where T : ChatwootObject
        {
            T whole = _data.Deserialize(ModelContract.TypeInfo<T>())!;
            foreach (string name in ofEvent)
                whole.Extra.Remove(name);
            _left.Clear();
            return whole;
        }

        public Dictionary<string, object?> Rest() => _left.ToDictionary(name => name, Value);
    }
}
