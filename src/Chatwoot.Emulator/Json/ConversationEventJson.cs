using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class ConversationEventJson
{
    /// <summary>A conversation as sockets and webhooks tell of it; notifications hold it, too.</summary>
    public static JsonObject ConversationEvent(this Call call, Conversation conversation)
    {
        var spoken = conversation.Messages.LastOrDefault(message => message.Type != MessageType.Activity && !message.Private);
        var json = new JsonObject
        {
            ["additional_attributes"] = conversation.AdditionalAttributes.Copy(),
            ["can_reply"] = ConversationJson.CanReply(call, conversation),
            ["channel"] = conversation.Inbox.Channel.Type,
            ["contact_inbox"] = Link(conversation.ContactInbox, conversation.Contact),
            ["id"] = conversation.DisplayId,
            ["inbox_id"] = conversation.Inbox.Id,
            ["messages"] = spoken is null ? new JsonArray() : new JsonArray(call.MessagePush(spoken)),
            ["labels"] = ConversationJson.Labels(conversation),
            ["meta"] = new JsonObject
            {
                ["sender"] = call.ContactPush(conversation.Contact),
                ["assignee"] = conversation.Assignee is { } user ? call.UserPush(user) : conversation.AssigneeBot is { } bot ? call.BotPush(bot) : null,
                ["assignee_type"] = conversation.Assignee is not null ? "User" : conversation.AssigneeBot is not null ? "AgentBot" : null,
                ["team"] = conversation.Team is { } team ? new JsonObject { ["id"] = team.Id, ["name"] = team.Name } : null,
                ["hmac_verified"] = conversation.ContactInbox.HmacVerified,
            },
            ["status"] = conversation.Status,
            ["custom_attributes"] = conversation.CustomAttributes.Copy(),
            ["snoozed_until"] = conversation.SnoozedBeyond ?? conversation.SnoozedUntil.Iso(),
            ["unread_count"] = conversation.UnreadCount,
            ["first_reply_created_at"] = conversation.FirstReplyCreatedAt.Iso(),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = conversation.WaitingSince.UnixOrZero(),
            ["agent_last_seen_at"] = conversation.AgentLastSeenAt.UnixOrZero(),
            ["contact_last_seen_at"] = conversation.ContactLastSeenAt.UnixOrZero(),
            ["last_activity_at"] = conversation.LastActivityAt.Unix(),
            ["timestamp"] = conversation.LastActivityAt.Unix(),
            ["created_at"] = conversation.CreatedAt.Unix(),
            ["updated_at"] = conversation.UpdatedAt.UnixFraction(),
        };
        if (call.Account.Features.Contains("sla"))
        {
            json["applied_sla"] = conversation.Account.Rules.AppliedTo(conversation) is { } applied ? AppliedSlaResource.Render(applied) : null;
            json["sla_events"] = new JsonArray();
            json["sla_policy_id"] = conversation.SlaPolicyId;
        }

        return json;
    }

    private static JsonObject Link(ContactInbox link, Contact contact) => new()
    {
        ["id"] = link.Id,
        ["contact_id"] = contact.Id,
        ["inbox_id"] = link.Inbox.Id,
        ["source_id"] = link.SourceId,
        ["created_at"] = link.CreatedAt.Iso(),
        ["updated_at"] = link.CreatedAt.Iso(),
        ["hmac_verified"] = link.HmacVerified,
        ["pubsub_token"] = link.PubsubToken,
    };
}
