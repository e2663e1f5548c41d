using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class MessageJson
{
    /// <summary>The API form: message endpoints and search.</summary>
    public static JsonObject Message(this Call call, Message message, JsonNode? echoId = null)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["inbox_id"] = message.Conversation.Inbox.Id,
            ["conversation_id"] = message.Conversation.DisplayId,
            ["message_type"] = (int)message.Type,
            ["content_type"] = message.ContentType,
            ["status"] = message.Status,
            ["content_attributes"] = message.ContentAttributes.Copy(),
            ["created_at"] = message.CreatedAt.Unix(),
            ["private"] = message.Private,
            ["source_id"] = message.SourceId,
        };
        if (echoId is not null)
        {
            json["echo_id"] = echoId.DeepClone();
        }

        AddSender(call, json, message);
        AddFiles(call, json, message);
        return json;
    }

    /// <summary>The push form: all columns; inside conversations and web-socket payloads.</summary>
    public static JsonObject MessagePush(this Call call, Message message)
    {
        var conversation = message.Conversation;
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["account_id"] = conversation.Account.Id,
            ["inbox_id"] = conversation.Inbox.Id,
            ["conversation_id"] = conversation.DisplayId,
            ["message_type"] = (int)message.Type,
            ["created_at"] = message.CreatedAt.Unix(),
            ["updated_at"] = message.UpdatedAt.Iso(),
            ["private"] = message.Private,
            ["status"] = message.Status,
            ["source_id"] = message.SourceId,
            ["content_type"] = message.ContentType,
            ["content_attributes"] = message.ContentAttributes.Copy(),
            ["sender_type"] = SenderType(message.Sender),
            ["sender_id"] = message.Sender?.Id,
            ["external_source_ids"] = message.ExternalSourceIds.Copy(),
            ["additional_attributes"] = message.AdditionalAttributes.Copy(),
            ["processed_message_content"] = message.ProcessedContent ?? message.Content,
            ["sentiment"] = message.Sentiment.Copy(),
            ["conversation"] = new JsonObject
            {
                ["assignee_id"] = conversation.Assignee?.Id ?? conversation.LostAssigneeId,
                ["unread_count"] = conversation.UnreadCount,
                ["last_activity_at"] = conversation.LastActivityAt.Unix(),
                ["contact_inbox"] = new JsonObject { ["source_id"] = conversation.ContactInbox.SourceId },
            },
        };
        AddFiles(call, json, message);
        AddSender(call, json, message);
        return json;
    }

    public static JsonObject? Sender(this Call call, Entity? sender) => sender switch
    {
        Contact contact => call.ContactPush(contact),
        User user => call.UserPush(user),
        AgentBot bot => call.BotPush(bot),
        _ => null,
    };

    public static JsonObject Attachment(this Call call, Attachment attachment)
    {
        var json = new JsonObject
        {
            ["id"] = attachment.Id,
            ["message_id"] = attachment.Message.Id,
            ["file_type"] = attachment.FileType,
            ["account_id"] = attachment.Message.Conversation.Account.Id,
        };
        switch (attachment.FileType)
        {
            case "location":
                json["coordinates_lat"] = attachment.Latitude;
                json["coordinates_long"] = attachment.Longitude;
                json["fallback_title"] = attachment.FallbackTitle;
                json["data_url"] = attachment.ExternalUrl;
                break;
            case "fallback":
                json["fallback_title"] = attachment.FallbackTitle;
                json["data_url"] = attachment.ExternalUrl;
                break;
            case "contact":
                json["fallback_title"] = attachment.FallbackTitle;
                json["meta"] = attachment.Meta.Copy();
                break;
            default:
                AddFile(call, json, attachment);
                break;
        }

        return json;
    }

    /// <summary>An attachment in the lists of a contact's or conversation's files.</summary>
    public static JsonObject AttachmentItem(this Call call, Attachment attachment)
    {
        var full = Attachment(call, attachment);
        var item = new JsonObject { ["id"] = attachment.Id, ["message_id"] = attachment.Message.Id };
        foreach (var key in (string[])["thumb_url", "data_url", "file_size", "file_type", "extension", "width", "height"])
        {
            item[key] = full[key]?.DeepClone();
        }

        item["created_at"] = attachment.Message.CreatedAt.Unix();
        item["conversation_id"] = attachment.Message.Conversation.DisplayId;
        if (call.Sender(attachment.Message.Sender) is { } sender)
        {
            item["sender"] = sender;
        }

        return item;
    }

    private static void AddFile(Call call, JsonObject json, Attachment attachment)
    {
        if (attachment.File is not { } file)
        {
            json["data_url"] = attachment.ExternalUrl;
            json["thumb_url"] = "";
            return;
        }

        json["extension"] = attachment.Extension;
        json["content_type"] = attachment.ContentType;
        json["data_url"] = call.Url($"rails/active_storage/blobs/redirect/{file.SignedId}/{file.FileName}") + (attachment.FileType == "audio" ? "?disposition=inline" : "");
        json["thumb_url"] = attachment.FileType == "image" ? call.AvatarUrl(file) : "";
        json["file_size"] = attachment.Size;
        json["width"] = attachment.Dimensions?.Width;
        json["height"] = attachment.Dimensions?.Height;
        if (attachment.FileType == "audio")
        {
            json["transcribed_text"] = "";
        }
    }

    private static string? SenderType(Entity? sender) => sender switch
    {
        Contact => "Contact",
        User => "User",
        AgentBot => "AgentBot",
        _ => null,
    };

    private static void AddSender(Call call, JsonObject json, Message message)
    {
        if (call.Sender(message.Sender) is { } sender)
        {
            json["sender"] = sender;
        }
    }

    private static void AddFiles(Call call, JsonObject json, Message message)
    {
        if (message.Attachments.Count > 0)
        {
            var files = new JsonArray();
            foreach (var attachment in message.Attachments)
            {
                files.Add(Attachment(call, attachment));
            }

            json["attachments"] = files;
        }
    }
}
