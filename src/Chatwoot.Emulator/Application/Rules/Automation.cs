using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

/// <summary>Runs the automation rules when something happens.</summary>
internal static class Automation
{
    private const string Name = "Automation System";

    /// <summary>Tells of an event. What a rule does makes no rule run.</summary>
    /// <param name="change">The attribute that changed, with its old and new value.</param>
    public static void Happened(Call call, string name, Conversation conversation, Message? message = null, (string Key, string? From, string? To)? change = null)
    {
        if (call.ActingAs is not null)
        {
            return;
        }

        foreach (var rule in conversation.Account.Rules.AutomationRules.Where(rule => rule.Active && rule.EventName == name).ToArray())
        {
            call.MuchLater(() => Run(call, rule, conversation, message, change));
        }
    }

    private static void Run(Call call, AutomationRule rule, Conversation conversation, Message? message, (string Key, string? From, string? To)? change)
    {
        if (!conversation.Account.Conversations.ContainsKey(conversation.DisplayId) || !Holds(rule.Conditions, conversation, message, change))
        {
            return;
        }

        call.ActingAs = Name;
        try
        {
            RuleActions.Run(call, rule, conversation, (text, isPrivate) => Say(call, rule, conversation, text, isPrivate));
            call.RunJobs();
        }
        finally
        {
            call.ActingAs = null;
        }
    }

    private static void Say(Call call, AutomationRule rule, Conversation conversation, string text, bool isPrivate)
    {
        var message = call.World.AddMessage(conversation, MessageType.Outgoing, text, null, isPrivate);
        message.ContentAttributes = new JsonObject { ["automation_rule_id"] = rule.Id };
        message.Content = Liquid.Render(text, message);
        MessageEffects.Follow(call, message);
    }

    /// <summary>Joined from left to right, as they stand.</summary>
    private static bool Holds(JsonArray conditions, Conversation conversation, Message? message, (string Key, string? From, string? To)? change)
    {
        bool? result = null;
        var join = "AND";
        foreach (var condition in conditions.OfType<JsonObject>())
        {
            var holds = Holds(condition, conversation, message, change);
            result = result is not { } before ? holds : join == "OR" ? before || holds : before && holds;
            join = Fields.AsText(condition["query_operator"])?.ToUpperInvariant() ?? "AND";
        }

        return result ?? true;
    }

    private static bool Holds(JsonObject condition, Conversation conversation, Message? message, (string Key, string? From, string? To)? change)
    {
        var key = Fields.AsText(condition["attribute_key"]) ?? "";
        var name = Fields.AsText(condition["filter_operator"]);
        if (name == "attribute_changed")
        {
            return change is { } found && found.Key == key && condition["values"] is JsonObject values && Allows(values["from"], found.From) && Allows(values["to"], found.To);
        }

        var wanted = (condition["values"] as JsonArray)?.Select(value => Fields.AsText(value as JsonValue)).OfType<string>().Select(Plain).ToArray() ?? [];
        var actual = key == "labels" ? conversation.Labels.ToArray() : ValueOf(key, conversation, message) is { } value ? [Plain(value)] : [];
        return name switch
        {
            "equal_to" => actual.Any(wanted.Contains) || (key == "status" && wanted.Contains("all")),
            "not_equal_to" => !actual.Any(wanted.Contains),
            "contains" => actual.Any(text => wanted.Any(part => text.Contains(part, StringComparison.Ordinal))),
            "does_not_contain" => !actual.Any(text => wanted.Any(part => text.Contains(part, StringComparison.Ordinal))),
            "starts_with" => actual.Any(text => wanted.Any(part => text.StartsWith(part, StringComparison.Ordinal))),
            "is_present" => actual.Length > 0,
            "is_not_present" => actual.Length == 0,
            _ => false,
        };
    }

    private static bool Allows(JsonNode? list, string? value) => list is not JsonArray { Count: > 0 } values || values.Any(item => Fields.AsText(item as JsonValue) == value);

    private static string Plain(string text) => text.ToLowerInvariant();

    private static string? ValueOf(string key, Conversation conversation, Message? message) => key switch
    {
        "status" => conversation.Status,
        "priority" => conversation.Priority,
        "assignee_id" => Text(conversation.Assignee?.Id),
        "team_id" => Text(conversation.Team?.Id),
        "inbox_id" => Text(conversation.Inbox.Id),
        "content" => message?.Content,
        "message_type" => message?.Type switch { MessageType.Incoming => "incoming", MessageType.Outgoing => "outgoing", MessageType.Template => "template", _ => null },
        "private_note" => message is null ? null : message.Private ? "t" : "f",
        "email" => conversation.Contact.Email,
        "phone_number" => conversation.Contact.PhoneNumber,
        "city" or "company_name" or "country_code" => Fields.AsText(conversation.Contact.AdditionalAttributes[key] as JsonValue),
        "browser_language" or "conversation_language" or "referer" or "mail_subject" => Fields.AsText(conversation.AdditionalAttributes[key] as JsonValue),
        _ => Fields.AsText((conversation.CustomAttributes[key] ?? conversation.Contact.CustomAttributes[key]) as JsonValue),
    };

    private static string? Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
