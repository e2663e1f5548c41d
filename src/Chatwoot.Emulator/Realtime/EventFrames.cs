using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Realtime;

/// <summary>What the sockets are told of an event.</summary>
internal static class EventFrames
{
    /// <summary>Read from the database again when they are sent: the actor and everybody's availability are lost by then.</summary>
    private static readonly string[] Reread = ["conversation.status_changed", "conversation.updated", "conversation.read", "assignee.changed", "team.changed"];

    /// <summary>The value of <c>message</c> in a frame.</summary>
    public static byte[] Render(Call call, Happening happening)
    {
        var data = Data(call, happening);
        data["account_id"] = happening.Account.Id;
        if (Reread.Contains(happening.Name))
        {
            ForgetAvailability(data);
        }
        else if (call.Sender(happening.Performer as User ?? happening.Performer as AgentBot as Entity) is { } performer)
        {
            data["performer"] = performer;
        }

        return JsonWriting.Write(new JsonObject { ["event"] = happening.Name, ["data"] = data });
    }

    private static JsonObject Data(Call call, Happening happening)
    {
        switch (happening)
        {
            case { Name: "account.cache_invalidated" or "conversation.unread_count_changed" }:
                return happening.Details.Copy();
            case { Name: "conversation.typing_on" or "conversation.typing_off", Conversation: { } conversation }:
                return new JsonObject { ["conversation"] = call.ConversationEvent(conversation), ["user"] = call.Sender(happening.Performer), ["is_private"] = happening.Details["is_private"]?.DeepClone() };
            case { Notification: { } notification }:
                return Notification(call, happening, notification);
            case { Message: { } message }:
                return Message(call, happening, message);
            case { Contact: { } contact }:
                return call.ContactPush(contact);
            default:
                return call.ConversationEvent(happening.Conversation!);
        }
    }

    private static JsonObject Message(Call call, Happening happening, Message message)
    {
        var data = call.MessagePush(message);
        if (happening.Details["echo_id"] is { } echoId)
        {
            data["echo_id"] = echoId.DeepClone();
        }

        if (happening.Changes is { } changes)
        {
            var previous = new JsonObject();
            foreach (var (column, (before, after)) in changes)
            {
                previous[column] = new JsonArray(before?.DeepClone(), after?.DeepClone());
            }

            data["previous_changes"] = previous;
        }

        return data;
    }

    private static JsonObject Notification(Call call, Happening happening, Notification row)
    {
        var unread = happening.Account.Notifications.Count(other => other.User == row.User && other.ReadAt is null && other.SnoozedUntil is null);
        return new JsonObject
        {
            ["notification"] = happening.Name == "notification.deleted" ? new JsonObject { ["id"] = row.Id } : call.NotificationEvent(row),
            ["unread_count"] = unread,
            ["count"] = unread,
        };
    }

    private static void ForgetAvailability(JsonNode? node)
    {
        if (node is JsonObject container)
        {
            if (container.ContainsKey("availability_status"))
            {
                container["availability_status"] = null;
            }

            foreach (var (_, value) in container)
            {
                ForgetAvailability(value);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                ForgetAvailability(item);
            }
        }
    }
}
