using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Filters;

/// <summary>Conditions on custom attributes. No operator is refused as such; what cannot be cast breaks the query.</summary>
internal static class CustomFilter
{
    public static Term<T> Compile<T>(FilterSchema<T> schema, CustomAttributeDefinition definition, string name, JsonArray values)
    {
        var key = definition.Key;
        JsonNode? Stored(T row) => schema.CustomAttributes(row)[key];
        if (name is "is_greater_than" or "is_less_than" or "days_before")
        {
            return new Term<T>(Comparison(definition, name == "is_greater_than", name == "days_before", values[0], (Func<T, JsonNode?>)Stored));
        }

        // Currency and percent have no cast, which leaves a hole in the query.
        if (definition.DisplayType is "currency" or "percent")
        {
            throw Refusal.Crash();
        }

        switch (name)
        {
            case "is_present":
                return new Term<T>(row => Stored(row) is not null);
            case "is_not_present":
                return new Term<T>(row => Stored(row) is null);
            case "contains" or "does_not_contain":
                var wanted = name == "contains";
                if (definition.DisplayType is "number" or "date" or "checkbox")
                {
                    throw Refusal.Crash();
                }

                var patterns = values.Select(value => LikePattern.Create(StandardFilter.TextOf(value), ignoreCase: true)).ToArray();
                return new Term<T>(row => TextOf(Stored(row)) is { } text && Array.Exists(patterns, pattern => pattern.Matches(text)) == wanted);
            default:
                if (schema.AnyOfValues && name is not ("equal_to" or "not_equal_to"))
                {
                    // For conversations a word that is no operator finds nothing.
                    return new Term<T>(_ => false);
                }

                var wants = new[] { Wanted(definition.DisplayType, values[0]) };
                return name == "not_equal_to"
                    ? new Term<T>(row => Cast(definition.DisplayType, Stored(row)) is { } value && !wants.Contains(value), row => Stored(row) is null)
                    : new Term<T>(row => Cast(definition.DisplayType, Stored(row)) is { } value && wants.Contains(value));
        }
    }

    private static Func<T, bool> Comparison<T>(CustomAttributeDefinition definition, bool greater, bool daysBefore, JsonNode? value, Func<T, JsonNode?> stored)
    {
        switch (definition.DisplayType)
        {
            case "number" when decimal.TryParse(Fields.AsText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return daysBefore ? throw Refusal.Crash() : row => Cast("number", stored(row)) is decimal have && (greater ? have > number : have < number);
            case "date" when daysBefore:
                throw Refusal.Crash();
            case "date":
                var date = StandardFilter.DateOf(value, definition.Key);
                return row => Cast("date", stored(row)) is DateOnly have && (greater ? have > date : have < date);
            default:
                throw Filter.BadValue(definition.Key);
        }
    }

    /// <summary>What the request asks for; a value the database cannot cast breaks the query.</summary>
    private static object Wanted(string type, JsonNode? value) => type switch
    {
        "number" => decimal.TryParse(Fields.AsText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Refusal.Crash(),
        "date" => ParseDate(Fields.AsText(value)),
        "checkbox" => StandardFilter.Flag(value),
        _ => StandardFilter.TextOf(value).ToLowerInvariant(),
    };

    /// <summary>What a record holds; every row is cast, so one that cannot be breaks the query for all.</summary>
    private static object? Cast(string type, JsonNode? stored)
    {
        if (stored is null)
        {
            return null;
        }

        return type switch
        {
            "number" => decimal.TryParse(TextOf(stored), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Refusal.Crash(),
            "date" => ParseDate(TextOf(stored)),
            "checkbox" => StandardFilter.Flag(stored),
            _ => TextOf(stored)?.ToLowerInvariant(),
        };
    }

    private static DateOnly ParseDate(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? DateOnly.FromDateTime(time) : throw Refusal.Crash();

    /// <summary>An attribute as PostgreSQL's ->> gives it.</summary>
    private static string? TextOf(JsonNode? stored) => stored switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? "true" : "false",
        JsonValue value => Fields.AsText(value),
        _ => stored.ToJsonString(),
    };
}
