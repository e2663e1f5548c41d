using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class ConversationJson
{
    /// <summary>The one form of the application API: lists, show, create, update, filter, contact conversations.</summary>
    public static JsonObject Conversation(this Call call, Conversation conversation)
    {
        var newest = conversation.Messages.LastOrDefault();
        var spoken = conversation.Messages.LastOrDefault(message => message.Type != MessageType.Activity);
        var json = new JsonObject
        {
            ["meta"] = Meta(call, conversation),
            ["id"] = conversation.DisplayId,
            ["messages"] = newest is null ? new JsonArray() : new JsonArray(call.MessagePush(newest)),
            ["account_id"] = conversation.Account.Id,
            ["uuid"] = conversation.Uuid,
            ["additional_attributes"] = conversation.AdditionalAttributes.Copy(),
            ["agent_last_seen_at"] = conversation.AgentLastSeenAt.UnixOrZero(),
            ["assignee_last_seen_at"] = conversation.AssigneeLastSeenAt.UnixOrZero(),
            ["can_reply"] = CanReply(call, conversation),
            ["contact_last_seen_at"] = conversation.ContactLastSeenAt.UnixOrZero(),
            ["custom_attributes"] = conversation.CustomAttributes.Copy(),
            ["inbox_id"] = conversation.Inbox.Id,
            ["labels"] = Labels(conversation),
            ["muted"] = conversation.Contact.Blocked,
            ["snoozed_until"] = conversation.SnoozedBeyond ?? conversation.SnoozedUntil.Iso(),
            ["status"] = conversation.Status,
            ["created_at"] = conversation.CreatedAt.Unix(),
            ["updated_at"] = conversation.UpdatedAt.UnixFraction(),
            ["timestamp"] = conversation.LastActivityAt.Unix(),
            ["first_reply_created_at"] = conversation.FirstReplyCreatedAt.UnixOrZero(),
            ["unread_count"] = conversation.UnreadCount,
            ["last_non_activity_message"] = spoken is null ? null : call.MessagePush(spoken),
            ["last_activity_at"] = conversation.LastActivityAt.Unix(),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = conversation.WaitingSince.UnixOrZero(),
            ["sla_policy_id"] = conversation.SlaPolicyId,
        };
        if (conversation.Account.Features.Contains("sla"))
        {
            if (conversation.Account.Rules.AppliedTo(conversation) is { } applied)
            {
                json["applied_sla"] = AppliedSlaResource.Render(applied);
            }

            json["sla_events"] = new JsonArray();
        }

        return json;
    }

    public static JsonArray Labels(Conversation conversation)
    {
        var labels = new JsonArray();
        foreach (var label in conversation.Labels)
        {
            labels.Add(label);
        }

        return labels;
    }

    /// <summary>Only an API inbox can be told to close its window.</summary>
    public static bool CanReply(Call call, Conversation conversation)
    {
        if (conversation.Inbox.Channel is not ApiChannel api || new Fields(api.AdditionalAttributes).Integer("agent_reply_time_window") is not { } hours)
        {
            return true;
        }

        var last = conversation.Messages.LastOrDefault(message => message.Type == MessageType.Incoming);
        return last is not null && call.Now < last.CreatedAt.AddHours(hours);
    }

    private static JsonObject Meta(Call call, Conversation conversation)
    {
        // Empty blocks vanish rather than being null.
        var meta = new JsonObject
        {
            ["sender"] = call.Contact(conversation.Contact),
            ["channel"] = conversation.Inbox.Channel.Type,
            ["hmac_verified"] = conversation.ContactInbox.HmacVerified,
        };
        if (conversation.AssigneeBot is { } bot)
        {
            meta["assignee"] = call.BotSlim(bot);
            meta["assignee_type"] = "AgentBot";
        }
        else if (conversation.Assignee is { } user && conversation.Account.Members.ContainsKey(user.Id))
        {
            meta["assignee"] = call.Agent(user);
            meta["assignee_type"] = "User";
        }

        if (conversation.Team is { } team)
        {
            meta["team"] = call.Team(team);
        }

        return meta;
    }
}
