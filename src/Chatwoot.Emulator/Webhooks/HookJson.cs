using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>The objects webhooks carry. They are made by other code than those of sockets and answers, so their keys differ.</summary>
internal static class HookJson
{
    public static JsonObject MessageHook(this Call call, Message message)
    {
        var conversation = message.Conversation;
        var json = new JsonObject
        {
            ["account"] = Account(conversation.Account),
            ["additional_attributes"] = message.AdditionalAttributes.Copy(),
            ["content_attributes"] = message.ContentAttributes.Copy(),
            ["content_type"] = message.ContentType,
            ["content"] = WithSurvey(call, message),
            ["conversation"] = call.ConversationHook(conversation),
            ["created_at"] = message.CreatedAt.Iso(),
            ["id"] = message.Id,
            ["inbox"] = new JsonObject { ["id"] = conversation.Inbox.Id, ["name"] = conversation.Inbox.Name },
            ["message_type"] = message.Type switch
            {
                MessageType.Incoming => "incoming",
                MessageType.Outgoing => "outgoing",
                MessageType.Template => "template",
                _ => "activity",
            },
            ["private"] = message.Private,
            ["sender"] = call.PersonHook(conversation.Account, message.Sender),
            ["source_id"] = message.SourceId,
        };
        if (message.Attachments.Count > 0)
        {
            json["attachments"] = new JsonArray([.. message.Attachments.Select(attachment => call.Attachment(attachment))]);
        }

        return json;
    }

    public static JsonObject ConversationHook(this Call call, Conversation conversation)
    {
        var json = call.ConversationEvent(conversation);
        foreach (var message in json["messages"]!.AsArray().OfType<JsonObject>())
        {
            message["content"] = Normalised((string?)message["content"]);
            message["processed_message_content"] = Normalised((string?)message["processed_message_content"]);
        }

        json["account"] = Account(conversation.Account);
        return json;
    }

    public static JsonObject ContactHook(this Call call, Account account, Contact contact) => new()
    {
        ["account"] = Account(account),
        ["additional_attributes"] = contact.AdditionalAttributes.Copy(),
        ["avatar"] = call.AvatarUrl(contact.Avatar),
        ["custom_attributes"] = contact.CustomAttributes.Copy(),
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["identifier"] = contact.Identifier,
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["thumbnail"] = call.AvatarUrl(contact.Avatar),
        ["blocked"] = contact.Blocked,
    };

    /// <summary>Contacts bear no type, all others do.</summary>
    public static JsonObject? PersonHook(this Call call, Account account, Entity? person) => person switch
    {
        Contact contact => call.ContactHook(account, contact),
        User user => new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["email"] = user.Email, ["type"] = "user" },
        AgentBot bot => new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name, ["type"] = "agent_bot" },
        _ => null,
    };

    /// <summary>Tells neither number nor name of the inbox, but all columns of its channel, secrets included.</summary>
    public static JsonObject InboxHook(this Call call, Account account, Inbox inbox)
    {
        var row = call.InboxRow(inbox);
        var json = new JsonObject();
        foreach (var key in (string[])
        [
            "allow_messages_after_resolved", "lock_to_single_conversation", "auto_assignment_config", "enable_auto_assignment", "enable_email_collect", "greeting_enabled",
            "greeting_message", "csat_survey_enabled", "business_name", "sender_name_type", "timezone", "out_of_office_message", "working_hours_enabled",
        ])
        {
            json[key] = row[key]?.DeepClone();
        }

        json["working_hours"] = new JsonArray([.. inbox.WorkingHours.Select(day => WorkingHour(account, inbox, day))]);
        json["created_at"] = inbox.CreatedAt.Iso();
        json["updated_at"] = inbox.UpdatedAt.Iso();
        json["channel"] = ChannelRow.Of(account, inbox);
        json["account"] = Account(account);
        return json;
    }

    public static JsonArray ChangedAttributes(IEnumerable<KeyValuePair<string, (JsonNode? Before, JsonNode? After)>> changes) => new(
    [
        .. changes.OrderBy(change => Array.IndexOf(ColumnsInOrder, change.Key) is >= 0 and var place ? place : int.MaxValue).Select(change => new JsonObject
        {
            [change.Key] = new JsonObject { ["previous_value"] = change.Value.Before?.DeepClone(), ["current_value"] = change.Value.After?.DeepClone() },
        }),
    ]);

    /// <summary>Hard line breaks of the editor become plain ones, and those at the end go.</summary>
    private static string? Normalised(string? content) => content?.Replace("\\\n", "\n", StringComparison.Ordinal).TrimEnd('\n');

    private static string? WithSurvey(Call call, Message message) =>
        message.ContentType == "input_csat" && message.Conversation.Inbox.Channel is not WebsiteChannel
            ? $"{Normalised(message.Content)} {call.Url("survey/responses/" + message.Conversation.Uuid)}"
            : Normalised(message.Content);

    private static JsonObject Account(Account account) => new() { ["id"] = account.Id, ["name"] = account.Name };

    private static JsonObject WorkingHour(Account account, Inbox inbox, WorkingHour day) => new()
    {
        ["id"] = ((inbox.Id - 1) * 7) + day.DayOfWeek + 1,
        ["inbox_id"] = inbox.Id,
        ["account_id"] = account.Id,
        ["day_of_week"] = day.DayOfWeek,
        ["closed_all_day"] = day.ClosedAllDay,
        ["open_hour"] = day.OpenHour,
        ["open_minutes"] = day.OpenMinutes,
        ["close_hour"] = day.CloseHour,
        ["close_minutes"] = day.CloseMinutes,
        ["created_at"] = inbox.CreatedAt.Iso(),
        ["updated_at"] = inbox.CreatedAt.Iso(),
        ["open_all_day"] = day.OpenAllDay,
    };

    /// <summary>Changes are told in the order of the tables' columns; what is no column comes last.</summary>
    private static readonly string[] ColumnsInOrder =
    [
        "name", "email", "phone_number", "status", "assignee_id", "created_at", "updated_at", "contact_last_seen_at", "agent_last_seen_at", "additional_attributes", "identifier",
        "last_activity_at", "team_id", "snoozed_until", "custom_attributes", "location", "country_code", "blocked", "company_id", "first_reply_created_at", "priority",
        "sla_policy_id", "waiting_since", "enable_auto_assignment", "greeting_enabled", "greeting_message", "email_address", "working_hours_enabled", "out_of_office_message",
        "timezone", "enable_email_collect", "csat_survey_enabled", "allow_messages_after_resolved", "auto_assignment_config", "lock_to_single_conversation", "portal_id",
        "sender_name_type", "business_name", "csat_config", "cached_label_list", "assignee_agent_bot_id", "label_list",
    ];
}
