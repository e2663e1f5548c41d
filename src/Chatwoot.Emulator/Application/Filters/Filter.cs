using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Filters;

/// <summary>
/// The filter grammar of contacts and conversations. Chatwoot strings the conditions together as one SQL expression
/// without parentheses: AND binds tighter than OR, and what makes bad SQL is a 500.
/// </summary>
internal static class Filter
{
    public static Func<T, bool> Compile<T>(Call call, FilterSchema<T> schema)
    {
        if (call.Params["payload"] is not JsonArray payload)
        {
            throw Refusal.Crash();
        }

        var conditions = payload.Select(node => node as JsonObject ?? throw Refusal.Crash()).ToArray();
        foreach (var condition in conditions)
        {
            CheckQueryOperator(condition);
        }

        var alternatives = new List<List<Func<T, bool>>> { new() };
        var malformed = false;
        var afterCustom = false;
        for (var index = 0; index < conditions.Length; index++)
        {
            var last = index == conditions.Length - 1;
            var condition = afterCustom && schema.AnyOfValues ? Narrow(schema, conditions[index]) : conditions[index];
            var term = CompileCondition(call, schema, condition);
            afterCustom |= !schema.Keys.Any(candidate => candidate.Name == Fields.AsText(condition["attribute_key"]));
            alternatives[^1].Add(term.Test);
            if (term.OrElse is { } lacking)
            {
                // The implicit "or is null" swallows whatever follows it.
                alternatives.Add([lacking]);
                malformed |= !last;
            }

            var joiner = QueryOperator(conditions[index]);
            malformed |= last != (joiner is null);
            if (joiner == "OR" && !last)
            {
                alternatives.Add([]);
            }
        }

        if (malformed)
        {
            throw Refusal.Crash();
        }

        return row => alternatives.Exists(terms => terms.TrueForAll(test => test(row)));
    }

    /// <summary>After a custom attribute, a list that begins with a text is cut to that text, in lower case.</summary>
    private static JsonObject Narrow<T>(FilterSchema<T> schema, JsonObject condition)
    {
        var key = schema.Keys.FirstOrDefault(candidate => candidate.Name == Fields.AsText(condition["attribute_key"]));
        var equality = Fields.AsText(condition["filter_operator"]) is "equal_to" or "not_equal_to";
        if (key is null || key.Name is "status" or "priority" || !equality || condition["values"] is not JsonArray { Count: > 0 } values || values[0]?.GetValueKind() != JsonValueKind.String)
        {
            return condition;
        }

        var narrowed = (JsonObject)condition.DeepClone();
        narrowed["values"] = new JsonArray(values[0]!.GetValue<string>().ToLowerInvariant());
        return narrowed;
    }

    private static Term<T> CompileCondition<T>(Call call, FilterSchema<T> schema, JsonObject condition)
    {
        var key = Fields.AsText(condition["attribute_key"]) ?? "";
        var name = Fields.AsText(condition["filter_operator"]) ?? "";
        if (schema.Keys.FirstOrDefault(candidate => candidate.Name == key) is { } standard)
        {
            if (!standard.Operators.Contains(name))
            {
                throw Refusal.Error(422, $"Invalid operator. The allowed operators for {key} are [{string.Join(',', standard.Operators)}].");
            }

            var values = Values(condition, key, name, standard.Kind == FilterKind.Labels, schema.AnyOfValues);
            return new Term<T>(StandardFilter.Compile(schema, standard, name, values));
        }

        var comparison = name is "is_greater_than" or "is_less_than" or "days_before";
        var model = Fields.AsText(condition["custom_attribute_type"]) is { Length: > 0 } type && comparison ? type : schema.Model;
        var definition = call.Account.Definitions.FirstOrDefault(definition => definition.Key == key && definition.Model == schema.Model);
        if (definition is null && !comparison)
        {
            var known = string.Join(',', schema.Keys.Select(candidate => candidate.Name));
            throw Refusal.Error(422, $"Invalid attribute key - [{key}]. The key should be one of [{known}] or a custom attribute defined in the account.");
        }

        if (definition is null || (comparison && definition.Model != model))
        {
            throw BadValue(key);
        }

        return CustomFilter.Compile(schema, definition, name, Values(condition, key, name, presenceNeedsList: false, schema.AnyOfValues));
    }

    private static JsonArray Values(JsonObject condition, string key, string name, bool presenceNeedsList, bool listsOnly)
    {
        var presence = name is "is_present" or "is_not_present";
        switch (condition["values"])
        {
            case JsonArray { Count: > 0 } list:
                return list;
            case JsonArray empty when presence:
                return empty;
            case null when presence:
                return presenceNeedsList ? throw Refusal.Crash() : [];
            case JsonValue when listsOnly && !presence:
                throw Refusal.Crash();
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text:
                // A text is indexed like a list, which yields its first character.
                return [text[..1]];
            case JsonValue value when value.GetValueKind() != JsonValueKind.String:
                throw Refusal.Crash();
            default:
                throw BadValue(key);
        }
    }

    private static void CheckQueryOperator(JsonObject condition)
    {
        if (QueryOperator(condition) is not (null or "AND" or "OR"))
        {
            throw Refusal.Error(422, "Query operator must be either \"AND\" or \"OR\".");
        }
    }

    private static string? QueryOperator(JsonObject condition) =>
        Fields.AsText(condition["query_operator"]) is { } text && !string.IsNullOrWhiteSpace(text) ? text.ToUpperInvariant() : null;

    public static Refusal BadValue(string key) => Refusal.Error(422, $"Invalid value. The values provided for {key} are invalid");
}

/// <param name="OrElse">An alternative the condition drags in.</param>
internal sealed record Term<T>(Func<T, bool> Test, Func<T, bool>? OrElse = null);
