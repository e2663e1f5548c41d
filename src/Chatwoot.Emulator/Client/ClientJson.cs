using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Client;

/// <summary>What the client API shows.</summary>
internal static class ClientJson
{
    public static JsonObject Session(ContactInbox session) => new()
    {
        ["source_id"] = session.SourceId,
        ["pubsub_token"] = session.PubsubToken,
        ["id"] = session.Contact.Id,
        ["name"] = session.Contact.Name,
        ["email"] = session.Contact.Email,
        ["phone_number"] = session.Contact.PhoneNumber,
    };

    /// <summary>The whole row of a contact, with ISO times.</summary>
    public static JsonObject Record(Call call, Contact contact)
    {
        var labels = new JsonArray();
        foreach (var label in contact.Labels)
        {
            labels.Add(label);
        }

        return new JsonObject
        {
            ["id"] = contact.Id,
            ["name"] = contact.Name,
            ["email"] = contact.Email,
            ["phone_number"] = contact.PhoneNumber,
            ["account_id"] = call.Account.Id,
            ["created_at"] = contact.CreatedAt.Iso(),
            ["updated_at"] = contact.UpdatedAt.Iso(),
            ["additional_attributes"] = contact.AdditionalAttributes.Copy(),
            ["identifier"] = contact.Identifier,
            ["custom_attributes"] = contact.CustomAttributes.Copy(),
            ["last_activity_at"] = contact.LastActivityAt.Iso(),
            ["contact_type"] = string.IsNullOrEmpty(contact.Email) && string.IsNullOrEmpty(contact.PhoneNumber) ? "visitor" : "lead",
            ["middle_name"] = "",
            ["last_name"] = "",
            ["location"] = Fields.AsText(contact.AdditionalAttributes["city"]),
            ["country_code"] = Fields.AsText(contact.AdditionalAttributes["country_code"]),
            ["blocked"] = contact.Blocked,
            ["company_id"] = contact.Company?.Id,
            ["label_list"] = labels,
        };
    }

    public static JsonObject Conversation(Call call, Conversation conversation)
    {
        var messages = new JsonArray();
        foreach (var message in conversation.Messages.Where(message => !message.Private && message.Type != MessageType.Activity))
        {
            messages.Add(Message(call, message));
        }

        return new JsonObject
        {
            ["id"] = conversation.DisplayId,
            ["uuid"] = conversation.Uuid,
            ["inbox_id"] = conversation.Inbox.Id,
            ["contact_last_seen_at"] = conversation.ContactLastSeenAt.UnixOrZero(),
            ["status"] = conversation.Status,
            ["agent_last_seen_at"] = conversation.AgentLastSeenAt.UnixOrZero(),
            ["messages"] = messages,
            ["contact"] = Record(call, conversation.Contact),
        };
    }

    /// <summary>Less than agents see, and nobody's availability.</summary>
    public static JsonObject Message(Call call, Message message)
    {
        var full = call.Message(message);
        var json = new JsonObject();
        foreach (var key in (string[])["id", "content", "message_type", "content_type", "content_attributes", "created_at", "conversation_id", "attachments", "sender"])
        {
            if (full.TryGetPropertyValue(key, out var value))
            {
                json[key] = value?.DeepClone();
            }
        }

        if (message.Sender is User && json["sender"] is JsonObject sender)
        {
            sender["availability_status"] = null;
        }

        return json;
    }
}
