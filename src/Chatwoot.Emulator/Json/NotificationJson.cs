using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static partial class NotificationJson
{
    /// <summary>A row of the list.</summary>
    public static JsonObject Notification(this Call call, Notification row) => new()
    {
        ["id"] = row.Id,
        ["notification_type"] = row.Type,
        ["push_message_title"] = Title(row),
        ["push_message_body"] = Body(row),
        ["primary_actor_type"] = "Conversation",
        ["primary_actor_id"] = row.Conversation.Id,
        ["primary_actor"] = call.ConversationEvent(row.Conversation),
        ["read_at"] = row.ReadAt.Iso(),
        ["secondary_actor"] = row.Secondary switch
        {
            Message message => call.MessagePush(message),
            User user => call.UserPush(user),
            _ => null,
        },
        ["user"] = call.UserPush(row.User),
        ["created_at"] = row.CreatedAt.Unix(),
        ["last_activity_at"] = row.LastActivityAt.Unix(),
        ["snoozed_until"] = row.SnoozedUntil.Iso(),
        ["meta"] = row.Meta.Copy(),
    };

    /// <summary>As the web socket tells it: title and body are the same text there, and who gave the conversation away is not known.</summary>
    public static JsonObject NotificationEvent(this Call call, Notification row)
    {
        var json = Notification(call, row);
        json["account_id"] = call.Account.Id;
        json["secondary_actor"] = row.Secondary is Message ? json["secondary_actor"]!.DeepClone() : null;
        json["push_message_title"] = json["push_message_body"]!.DeepClone();
        return json;
    }

    /// <summary>The bare row, as changes answer it.</summary>
    public static JsonObject NotificationRow(this Call call, Notification row) => new()
    {
        ["id"] = row.Id,
        ["account_id"] = call.Account.Id,
        ["user_id"] = row.User.Id,
        ["notification_type"] = row.Type,
        ["primary_actor_type"] = "Conversation",
        ["primary_actor_id"] = row.Conversation.Id,
        ["secondary_actor_type"] = row.Secondary?.GetType().Name,
        ["secondary_actor_id"] = row.Secondary?.Id,
        ["read_at"] = row.ReadAt.Iso(),
        ["created_at"] = row.CreatedAt.Iso(),
        ["updated_at"] = row.UpdatedAt.Iso(),
        ["snoozed_until"] = row.SnoozedUntil.Iso(),
        ["last_activity_at"] = row.LastActivityAt.Iso(),
        ["meta"] = row.Meta.Copy(),
    };

    private static string Title(Notification row) => row.Type switch
    {
        "conversation_mention" => $"You have been mentioned in conversation (#{row.Conversation.DisplayId})",
        "conversation_assignment" => $"A conversation (#{row.Conversation.DisplayId}) has been assigned to you",
        "conversation_creation" => $"A conversation (#{row.Conversation.DisplayId}) has been created in {row.Conversation.Inbox.Name}",
        _ => $"A new message is created in conversation (#{row.Conversation.DisplayId})",
    };

    private static string Body(Notification row)
    {
        var message = row.Secondary as Message ?? row.Conversation.Messages.LastOrDefault(message => message.Type == MessageType.Incoming);
        var sender = message?.Sender switch
        {
            Contact contact => contact.Name,
            User user => user.AvailableName,
            AgentBot bot => bot.Name,
            _ => null,
        };
        return message is null ? "" : $"{sender}: {MentionPattern().Replace(message.Content ?? "", "$1")}";
    }

    [GeneratedRegex(@"\[(@[^\]]+)\]\(mention://[^)]*\)")]
    private static partial Regex MentionPattern();
}
