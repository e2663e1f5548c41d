using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using static ChatwootPS.Completion.FilterGrammar;

namespace ChatwootPS.Application.Rules;

/// <summary>The conditions of an automation rule: the server stores any operator and value, and such a rule is switched off when it runs.</summary>
internal sealed class RuleConditionList
{
    private const string Changed = "attribute_changed";

    private static readonly IReadOnlyList<string> s_text = [.. Equality, .. Substring];
    private static readonly IReadOnlyList<string> s_presence = [.. Equality, .. Presence];

    private static readonly IReadOnlyDictionary<string, FilterAttribute> s_attributes = new Dictionary<string, FilterAttribute>(StringComparer.Ordinal)
    {
        ["status"] = new(FilterValueKind.Word, Equality, ["open", "resolved", "pending", "snoozed", "all"]),
        ["priority"] = new(FilterValueKind.Word, Equality, ["low", "medium", "high", "urgent"]),
        ["assignee_id"] = new(FilterValueKind.Id, s_presence),
        ["team_id"] = new(FilterValueKind.Id, s_presence),
        ["inbox_id"] = new(FilterValueKind.Id, s_presence),
        ["labels"] = new(FilterValueKind.Text, s_presence),
        ["message_type"] = new(FilterValueKind.Word, Equality, ["incoming", "outgoing", "template"]),
        ["private_note"] = new(FilterValueKind.Word, Equality, ["true", "false"]),
        ["content"] = new(FilterValueKind.Text, s_text),
        ["mail_subject"] = new(FilterValueKind.Text, s_text),
        ["referer"] = new(FilterValueKind.Text, s_text),
        ["email"] = new(FilterValueKind.Text, s_text),
        ["city"] = new(FilterValueKind.Text, s_text),
        ["company_name"] = new(FilterValueKind.Text, s_text),
        ["phone_number"] = new(FilterValueKind.Text, [.. s_text, "starts_with"]),
        ["browser_language"] = new(FilterValueKind.Text, Equality),
        ["conversation_language"] = new(FilterValueKind.Text, Equality),
        ["country_code"] = new(FilterValueKind.Text, Equality),
    };

    private readonly RuleReferences _references;
    private readonly Func<string, IReadOnlyDictionary<string, FilterAttribute>> _custom;

    /// <param name="custom">The custom attributes of a kind of object, in the API's word for the kind.</param>
    public RuleConditionList(RuleReferences references, Func<string, IReadOnlyDictionary<string, FilterAttribute>> custom)
    {
        _references = references;
        _custom = custom;
    }

    /// <summary>The conditions as the body's <c>conditions</c>.</summary>
    /// <param name="happens">What makes the rule run, where it is known.</param>
    /// <exception cref="ChatwootApiException">The server would refuse a condition, or fail on it when the rule runs.</exception>
    public List<object?> Payload(IReadOnlyList<object?> inputs, AutomationEvent? happens) =>
        inputs.Select((input, at) => (object?)One(FieldsOf(input), at == inputs.Count - 1, happens)).ToList();

    private Dictionary<string, object?> One(Dictionary<string, object?> given, bool isLast, AutomationEvent? happens)
    {
        string key = Wire.Name(FieldMap.TextOf(given.TryGetValue("attribute_key", out object? name) ? name : null));
        FilterAttribute? known = null;
        string? type = null;
        if (!s_attributes.TryGetValue(key, out known) && key.Length > 0)
            (known, type) = Custom(FieldMap.TextOf(name), given);
        bool isChange = Wire.Name(FieldMap.TextOf(given.TryGetValue("filter_operator", out object? word) ? word : null)) == Changed;
        if (isChange && happens is not (null or AutomationEvent.ConversationUpdated))
            throw ErrorRecords.InvalidInput($"{Changed} has no meaning when the rule runs on {happens}.", "Use -EventName ConversationUpdated.");
        Dictionary<string, object?> fields = isChange ? Change(key, given, known) : Comparison(key, given, known);
        string? join = JoinOf(given);
        fields["query_operator"] = isLast ? null : join ?? "AND";
        if (type is not null)
            fields["custom_attribute_type"] = type;
        return fields;
    }

    private Dictionary<string, object?> Comparison(string key, Dictionary<string, object?> given, FilterAttribute? known)
    {
        if (known?.Kind == FilterValueKind.Id && given.TryGetValue("values", out object? ids))
            given["values"] = ListOf(ids).Select(value => (object?)IdOf(key, value)).ToList();
        var grammar = new FilterGrammar("conversation_attribute", s_attributes) { Custom = _ => known };
        FilterCondition condition = FilterCondition.Parse(given, grammar);
        if (key == "labels" && condition.Values.Count > 1)
            throw ErrorRecords.InvalidInput("The server looks only at the first label of a condition.", "Write a condition for each label, joined by query_operator = 'OR'.");
        return new Dictionary<string, object?>
        {
            ["attribute_key"] = condition.Attribute,
            ["filter_operator"] = condition.Operator,
            ["values"] = key == "private_note" ? condition.Values.ConvertAll(value => (object?)(value as string == "true")) : condition.Values,
        };
    }

    private Dictionary<string, object?> Change(string key, Dictionary<string, object?> given, FilterAttribute? known)
    {
        given.TryGetValue("values", out object? values);
        Dictionary<string, object?>? sides = (values as Dictionary<string, object?>)?.ToDictionary(side => Wire.Name(side.Key), side => side.Value);
        if (sides is null || sides.Count == 0 || sides.Keys.Any(side => side is not ("from" or "to")))
            throw ErrorRecords.InvalidInput($"{Changed} on {key} takes a hashtable with from and to.", "Write values = @{ from = 'open'; to = 'resolved' }.");
        object? Checked(object? value) => known switch
        {
            { Kind: FilterValueKind.Id } => IdOf(key, value),
            { Kind: FilterValueKind.Word } => known.Words.Contains(Wire.Name(FieldMap.TextOf(value)))
                ? Wire.Name(FieldMap.TextOf(value))
                : throw ErrorRecords.InvalidInput($"'{value}' is no {key}.", $"Use {string.Join(", ", known.Words)}."),
            _ => FieldMap.TextOf(value),
        };
        return new Dictionary<string, object?>
        {
            ["attribute_key"] = key,
            ["filter_operator"] = Changed,
            ["values"] = sides.ToDictionary(side => side.Key, side => (object?)ListOf(side.Value).Select(Checked).ToList()),
        };
    }

    private object IdOf(string key, object? value) => value is null
        ? throw ErrorRecords.InvalidInput($"A value of {key} is empty.", "Give an id, a name or the object.")
        : key switch
        {
            "assignee_id" => _references.Agent(value),
            "team_id" => _references.Team(value),
            _ => _references.Inbox(value),
        };

    /// <summary>A custom attribute and the kind of object it belongs to.</summary>
    private (FilterAttribute? Attribute, string Type) Custom(string key, Dictionary<string, object?> given)
    {
        string wanted = given.TryGetValue("custom_attribute_type", out object? said) ? Wire.Name(FieldMap.TextOf(said)) : "";
        if (wanted is not ("" or "conversation_attribute" or "contact_attribute"))
            throw ErrorRecords.InvalidInput($"'{wanted}' is no kind of custom attribute.", "Use conversation_attribute or contact_attribute.");
        string[] types = wanted.Length > 0 ? [wanted] : ["conversation_attribute", "contact_attribute"];
        foreach (string type in types)
        {
            if (_custom(type).TryGetValue(key, out FilterAttribute? attribute))
                return (attribute, type);
        }
        // Said to be one: it may be newer than what is remembered, and the server knows them all.
        if (wanted.Length > 0)
            return (null, wanted);
        throw ErrorRecords.InvalidInput($"A rule cannot look at '{key}'.", $"Use one of {string.Join(", ", s_attributes.Keys)}, or the key of a custom attribute of conversations or contacts.");
    }

    private static Dictionary<string, object?> FieldsOf(object? input)
    {
        object? plain = PlainValue.From(input, "Condition");
        if (plain is RuleCondition typed)
        {
            return new Dictionary<string, object?>
            {
                ["attribute_key"] = typed.AttributeKey,
                ["filter_operator"] = typed.FilterOperator,
                ["values"] = typed.Values,
                ["query_operator"] = typed.QueryOperator,
                ["custom_attribute_type"] = typed.CustomAttributeType,
            };
        }
        if (plain is not Dictionary<string, object?> given)
            throw ErrorRecords.InvalidInput($"A condition is a hashtable, '{input}' is none.", "Write it like @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open' }.");
        return given.ToDictionary(field => Wire.Name(field.Key) switch { "attribute" or "key" => "attribute_key", "operator" => "filter_operator", "value" => "values", var other => other }, field => field.Value);
    }

    private static string? JoinOf(Dictionary<string, object?> given)
    {
        string join = FieldMap.TextOf(given.TryGetValue("query_operator", out object? said) ? said : null).ToUpperInvariant();
        return join switch
        {
            "" => null,
            "AND" or "OR" => join,
            _ => throw ErrorRecords.InvalidInput($"'{join}' cannot join two conditions.", "Use AND or OR."),
        };
    }

    private static List<object?> ListOf(object? value) => value switch
    {
        null => [],
        List<object?> list => list,
        _ => [value],
    };
}
