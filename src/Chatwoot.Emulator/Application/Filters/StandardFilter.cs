using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Application.Filters;

/// <summary>Conditions on what every record has.</summary>
internal static class StandardFilter
{
    public static Func<T, bool> Compile<T>(FilterSchema<T> schema, FilterKey<T> key, string name, JsonArray values)
    {
        if (name == "days_before")
        {
            throw Refusal.Crash();
        }

        if (key.Kind == FilterKind.Labels)
        {
            return Labels(schema, key, name, values);
        }

        if (key.Kind == FilterKind.Date)
        {
            var date = DateOf(values[0], key.Name);
            return name == "is_greater_than"
                ? row => key.Value(row) is DateTimeOffset time && DateOnly.FromDateTime(time.UtcDateTime) > date
                : row => key.Value(row) is DateTimeOffset time && DateOnly.FromDateTime(time.UtcDateTime) < date;
        }

        return name switch
        {
            "is_present" => row => key.Value(row) is not null,
            "is_not_present" => row => key.Value(row) is null,
            "contains" => Content(key, values, wanted: true),
            "does_not_contain" => Content(key, values, wanted: false),
            "not_equal_to" => Equality(schema, key, values, wanted: false),
            _ => Equality(schema, key, values, wanted: true),
        };
    }

    /// <summary>A date, or a time cut to its date; 422 when it is neither.</summary>
    public static DateOnly DateOf(JsonNode? value, string key)
    {
        var text = Fields.AsText(value);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? DateOnly.FromDateTime(time.UtcDateTime)
            : throw Filter.BadValue(key);
    }

    private static Func<T, bool> Equality<T>(FilterSchema<T> schema, FilterKey<T> key, JsonArray values, bool wanted)
    {
        var considered = schema.AnyOfValues ? values : [values[0]?.DeepClone()];
        if (key.All is not null && considered.Any(value => Fields.AsText(value) == key.All))
        {
            return _ => wanted;
        }

        if (key.Kind == FilterKind.Boolean)
        {
            var flag = Flag(considered[0]);
            return row => key.Value(row) is bool value && value == flag == wanted;
        }

        var set = considered.Select(value => Comparable(key.Kind, value)).ToHashSet(StringComparer.Ordinal);
        return row => key.Value(row) is { } value && set.Contains(Lower(key.Kind, value)) == wanted;
    }

    private static Func<T, bool> Content<T>(FilterKey<T> key, JsonArray values, bool wanted)
    {
        if (key.Kind == FilterKind.Id)
        {
            // A number has no like-operator in the database.
            throw Refusal.Crash();
        }

        var patterns = values.Select(value => LikePattern.Create(TextOf(value), ignoreCase: true)).ToArray();
        return row => key.Value(row) is string text && Array.Exists(patterns, pattern => pattern.Matches(text)) == wanted;
    }

    private static Func<T, bool> Labels<T>(FilterSchema<T> schema, FilterKey<T> key, string name, JsonArray values)
    {
        var labels = key.Labels!;
        switch (name)
        {
            case "is_present":
                return row => labels(row).Count > 0;
            case "is_not_present":
                return row => labels(row).Count == 0;
            default:
                break;
        }

        IEnumerable<JsonNode?> considered = schema.AnyOfValues ? values : values.Take(1);
        var titles = considered.Select(value => TextOf(value).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var wanted = name == "equal_to";
        return row => labels(row).Any(titles.Contains) == wanted;
    }

    private static string Comparable(FilterKind kind, JsonNode? value) => kind switch
    {
        FilterKind.Id => IdOf(Fields.AsText(value)),
        FilterKind.ExactText => TextOf(value),
        FilterKind.Phone => "+" + TextOf(value).TrimStart('+').ToLowerInvariant(),
        _ => TextOf(value).ToLowerInvariant(),
    };

    /// <summary>A text that is no number breaks the query; an empty one matches nothing.</summary>
    private static string IdOf(string? text) => string.IsNullOrEmpty(text) || long.TryParse(text, CultureInfo.InvariantCulture, out _) ? text ?? "" : throw Refusal.Crash();

    private static string Lower(FilterKind kind, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return kind is FilterKind.Id or FilterKind.ExactText ? text : text.ToLowerInvariant();
    }

    /// <summary>Chatwoot calls text methods on the value, so a number breaks it.</summary>
    public static string TextOf(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw Refusal.Crash();

    public static bool Flag(JsonNode? value) => Fields.AsText(value)?.ToLowerInvariant() switch
    {
        "t" or "true" or "1" => true,
        "f" or "false" or "0" => false,
        _ => throw Refusal.Crash(),
    };
}
