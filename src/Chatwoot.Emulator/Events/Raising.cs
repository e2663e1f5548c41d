using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Events;

/// <summary>
/// Raising the events of rows. Whoever changes a row takes its columns before (null while nobody listens, which costs nothing)
/// and hands them in after: unchanged, it raises nothing.
/// </summary>
internal static class Raising
{
    /// <summary>Other columns of a conversation change without anybody being told.</summary>
    private static readonly string[] Told =
    [
        "team_id", "assignee_id", "assignee_agent_bot_id", "status", "snoozed_until", "custom_attributes", "label_list", "waiting_since",
        "first_reply_created_at", "priority", "sla_policy_id",
    ];

    public static Dictionary<string, JsonNode?>? Columns(this Call call, Conversation row) => call.IsHeard ? Events.Columns.Of(row) : null;

    public static Dictionary<string, JsonNode?>? Columns(this Call call, Message row) => call.IsHeard ? Events.Columns.Of(row) : null;

    public static Dictionary<string, JsonNode?>? Columns(this Call call, Contact row) => call.IsHeard ? Events.Columns.Of(row) : null;

    public static void Raise(this Call call, string name, Conversation conversation) =>
        call.Raise(new Happening(name, conversation.Account) { Conversation = conversation, Performer = call.Performer });

    public static void Raise(this Call call, string name, Contact contact) =>
        call.Raise(new Happening(name, call.Account) { Contact = contact, Performer = call.Performer });

    public static void RaiseCreated(this Call call, Message message, JsonNode? echoId = null, string name = "message.created")
    {
        if (!call.IsHeard)
        {
            return;
        }

        var happening = Of(call, name, message);
        if (echoId is not null)
        {
            happening.Details["echo_id"] = echoId.DeepClone();
        }

        call.Raise(happening);
    }

    public static void RaiseUpdated(this Call call, Message message, Dictionary<string, JsonNode?>? before)
    {
        if (before is not null && Changes(before, Events.Columns.Of(message)) is { } changes)
        {
            call.Raise(Of(call, "message.updated", message) with { Changes = changes });
        }
    }

    public static void RaiseUpdated(this Call call, Conversation conversation, Dictionary<string, JsonNode?>? before)
    {
        if (before is not null && Changes(before, Events.Columns.Of(conversation)) is { } changes && changes.Keys.Any(Told.Contains))
        {
            call.Raise(new Happening("conversation.updated", conversation.Account) { Conversation = conversation, Performer = call.Performer, Changes = changes });
        }
    }

    public static void RaiseUpdated(this Call call, Contact contact, Dictionary<string, JsonNode?>? before)
    {
        if (before is not null && Changes(before, Events.Columns.Of(contact)) is { } changes)
        {
            call.Raise(new Happening("contact.updated", call.Account) { Contact = contact, Performer = call.Performer, Changes = changes });
        }
    }

    /// <summary>Only of some accounts' conversations the unread ones are counted.</summary>
    public static void RaiseUnread(this Call call, Conversation conversation)
    {
        if (conversation.Account.Features.Contains("conversation_unread_counts"))
        {
            call.Raise("conversation.unread_count_changed", conversation);
        }
    }

    /// <summary>Clients keep labels, inboxes and teams until the time of the kind changes.</summary>
    /// <param name="kind">label, inbox or team.</param>
    public static void CacheChanged(this Call call, string kind)
    {
        var account = call.Account;
        account.CacheTimes[kind] = call.Now;
        if (call.IsHeard)
        {
            call.Raise(new Happening("account.cache_invalidated", account) { Performer = call.Performer, Details = new JsonObject { ["cache_keys"] = AccountJson.CacheKeys(account) } });
        }
    }

    public static void Raise(this Call call, string name, Notification notification) =>
        call.Raise(new Happening(name, notification.Conversation.Account) { Notification = notification, Performer = call.Performer });

    public static void RaiseMentioned(this Call call, Conversation conversation, User user) =>
        call.Raise(new Happening("conversation.mentioned", conversation.Account) { Conversation = conversation, User = user });

    public static Dictionary<string, JsonNode?>? Columns(this Call call, Inbox row) => call.IsHeard ? Events.Columns.Of(row) : null;

    public static void RaiseCreated(this Call call, Inbox inbox) =>
        call.Raise(new Happening("inbox.created", call.Account) { Inbox = inbox, Performer = call.Performer });

    /// <summary>Told even where nothing but the time of the change is new.</summary>
    public static void RaiseUpdated(this Call call, Inbox inbox, Dictionary<string, JsonNode?>? before)
    {
        if (before is not null)
        {
            call.Raise(new Happening("inbox.updated", call.Account) { Inbox = inbox, Performer = call.Performer, Changes = Events.Columns.Differences(before, Events.Columns.Of(inbox)) });
        }
    }

    /// <summary>Somebody types, or stops: a user, a bot or a contact.</summary>
    public static void RaiseTyping(this Call call, Conversation conversation, Entity typist)
    {
        var name = Fields.AsText(call.Params["typing_status"] as JsonValue) switch
        {
            "on" => "conversation.typing_on",
            "off" => "conversation.typing_off",
            _ => null,
        };
        if (name is not null && call.IsHeard)
        {
            var details = new JsonObject { ["is_private"] = call.Params["is_private"]?.DeepClone() ?? false };
            call.Raise(new Happening(name, conversation.Account) { Conversation = conversation, Performer = typist, Details = details });
        }
    }

    private static Happening Of(Call call, string name, Message message) =>
        new(name, message.Conversation.Account) { Message = message, Conversation = message.Conversation, Performer = call.Performer };

    /// <summary>A time alone that was written anew is no change; but whatever changes a row writes its time anew.</summary>
    private static Dictionary<string, (JsonNode? Before, JsonNode? After)>? Changes(Dictionary<string, JsonNode?> before, Dictionary<string, JsonNode?> after)
    {
        var changes = Events.Columns.Differences(before, after);
        if (!changes.Keys.Any(column => column != "updated_at"))
        {
            return null;
        }

        changes.TryAdd("updated_at", (before["updated_at"], after["updated_at"]));
        return changes;
    }
}
