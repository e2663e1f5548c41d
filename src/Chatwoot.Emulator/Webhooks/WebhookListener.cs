using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>Finds out who is to be told of an event, and hands the payloads to the sender.</summary>
internal sealed class WebhookListener(Action<Delivery> send) : IListener
{
    /// <summary>What a rule or macro sends to an address of its own.</summary>
    public const string ByAction = "action.webhook";

    public void Hear(Call call, Happening happening)
    {
        switch (happening.Name)
        {
            case "message.created" or "message.updated" when happening.Message is { Type: not MessageType.Activity } message:
                Tell(call, happening, message.Conversation, message, () => call.MessageHook(message));
                break;
            case "conversation.created" or "conversation.updated" or "conversation.status_changed" when happening.Conversation is { } conversation:
                Tell(call, happening, conversation, null, () => call.ConversationHook(conversation));
                break;
            case "conversation.typing_on" or "conversation.typing_off" when happening.Conversation is { } conversation:
                Tell(call, happening, conversation, null, () => new JsonObject
                {
                    ["user"] = call.PersonHook(happening.Account, happening.Performer),
                    ["conversation"] = call.ConversationHook(conversation),
                    ["is_private"] = happening.Details["is_private"]?.DeepClone(),
                });
                break;
            case "contact.created" or "contact.updated" when happening.Contact is { } contact:
                Tell(call, happening, null, null, () => call.ContactHook(happening.Account, contact));
                break;
            case "inbox.created" or "inbox.updated" when happening.Inbox is { } inbox:
                Tell(call, happening, null, null, () => call.InboxHook(happening.Account, inbox));
                break;
            case ByAction when happening.Conversation is { } conversation:
                var payload = call.ConversationHook(conversation);
                payload["event"] = happening.Details["event"]?.DeepClone();
                send(new Delivery(call, (string)happening.Details["url"]!, JsonWriting.Write(payload), TargetKind.Silent, null, null));
                break;
            default:
                break;
        }
    }

    private void Tell(Call call, Happening happening, Conversation? conversation, Message? message, Func<JsonObject> payload)
    {
        var name = happening.Name.Replace('.', '_');
        var targets = new List<(TargetKind Kind, string Url, string Secret, string Event)>();
        foreach (var webhook in happening.Account.Rules.Webhooks)
        {
            if (webhook.Subscriptions.Any(subscription => Fields.AsText(subscription as JsonValue) == name))
            {
                targets.Add((TargetKind.Silent, webhook.Url, webhook.Secret, name));
            }
        }

        if (conversation?.Inbox.Channel is ApiChannel { WebhookUrl: { } url } api && !string.IsNullOrWhiteSpace(url))
        {
            targets.Add((TargetKind.ApiInbox, url, api.Secret, name));
        }

        foreach (var bot in Bots(conversation))
        {
            targets.AddRange(OfBots(name, conversation!).Select(told => (TargetKind.AgentBot, bot.OutgoingUrl!, bot.Secret, told)));
        }

        if (targets.Count == 0)
        {
            return;
        }

        var plain = payload();
        var bodies = new Dictionary<string, byte[]>();
        foreach (var (kind, address, secret, told) in targets)
        {
            if (!bodies.TryGetValue(told, out var body))
            {
                bodies.Add(told, body = JsonWriting.Write(Named(plain, told, happening)));
            }

            send(new Delivery(call, address, body, kind, secret, message) { Id = call.World.NewUuid() });
        }
    }

    /// <summary>Typing tells its name first, everything else last, before what changed.</summary>
    private static JsonObject Named(JsonObject payload, string name, Happening happening)
    {
        var json = payload.Copy();
        if (name.StartsWith("conversation_typing", StringComparison.Ordinal))
        {
            json.Insert(0, "event", name);
            return json;
        }

        json["event"] = name;
        if (name == "conversation_status_changed")
        {
            json["changed_attributes"] = null;
        }
        else if (name is "conversation_updated" or "contact_updated" or "inbox_updated")
        {
            json["changed_attributes"] = happening.Changes is { } changes ? HookJson.ChangedAttributes(changes) : null;
        }

        return json;
    }

    /// <summary>The bot of the conversation and that of its inbox, each once.</summary>
    private static IEnumerable<AgentBot> Bots(Conversation? conversation) =>
        new[] { conversation?.AssigneeBot, conversation?.Inbox.AgentBot }.OfType<AgentBot>().Where(bot => !string.IsNullOrWhiteSpace(bot.OutgoingUrl)).Distinct();

    /// <summary>A bot hears of a new status under two names.</summary>
    private static string[] OfBots(string name, Conversation conversation) => name switch
    {
        "message_created" or "message_updated" or "conversation_updated" => [name],
        "conversation_status_changed" when conversation.Status == "open" => ["conversation_opened", name],
        "conversation_status_changed" when conversation.Status == "resolved" => ["conversation_resolved", name],
        "conversation_status_changed" => [name],
        _ => [],
    };
}
