using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Application.Filters;

/// <summary>How the values of a condition are compared.</summary>
internal enum FilterKind
{
    /// <summary>Text, compared in lower case.</summary>
    Text,

    /// <summary>Text with its case.</summary>
    ExactText,

    /// <summary>A phone number: a plus is put in front.</summary>
    Phone,

    /// <summary>A number in a row, text in the request or not.</summary>
    Id,

    /// <summary>The titles on a record.</summary>
    Labels,

    /// <summary>A time, compared by its date.</summary>
    Date,

    Boolean,
}

/// <param name="Value">The text, id, date or flag of a record; null when it has none.</param>
/// <param name="Labels">The titles of a record, for <see cref="FilterKind.Labels"/>.</param>
/// <param name="All">A value that stands for every record, as <c>all</c> does for the status.</param>
internal sealed record FilterKey<T>(
    string Name,
    FilterKind Kind,
    IReadOnlyList<string> Operators,
    Func<T, object?> Value,
    Func<T, IReadOnlyList<string>>? Labels = null,
    string? All = null);

/// <summary>What may be filtered by, in the order the refusal of an unknown key tells it.</summary>
/// <param name="Model">The model of custom attributes that belong to the entity.</param>
/// <param name="AnyOfValues">Conversations match any of several values, contacts look at the first only.</param>
internal sealed record FilterSchema<T>(
    IReadOnlyList<FilterKey<T>> Keys,
    string Model,
    bool AnyOfValues,
    Func<T, JsonObject> CustomAttributes);

/// <summary>The operator lists that recur.</summary>
internal static class Operators
{
    public static readonly string[] Equality = ["equal_to", "not_equal_to"];

    public static readonly string[] EqualityAndPresence = ["equal_to", "not_equal_to", "is_present", "is_not_present"];

    public static readonly string[] EqualityAndContent = ["equal_to", "not_equal_to", "contains", "does_not_contain"];

    public static readonly string[] Dates = ["is_greater_than", "is_less_than", "days_before"];
}
