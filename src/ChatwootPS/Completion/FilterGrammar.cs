using System;
using System.Collections.Generic;
using System.Linq;

namespace ChatwootPS.Completion;

/// <summary>What the values of an attribute are.</summary>
internal enum FilterValueKind { Text, Number, Id, Date, Word }

/// <summary>What a filter may say about one attribute.</summary>
internal sealed class FilterAttribute
{
    public FilterAttribute(FilterValueKind kind, IReadOnlyList<string> operators, IReadOnlyList<string>? words = null)
    {
        Kind = kind;
        Operators = operators;
        Words = words ?? [];
    }

    public FilterValueKind Kind { get; }

    /// <summary>The operators that work; the server takes some that then make it fail.</summary>
    public IReadOnlyList<string> Operators { get; }

    /// <summary>The only values there are, where they are known.</summary>
    public IReadOnlyList<string> Words { get; }
}

/// <summary>What the server can filter one kind of object by.</summary>
internal sealed class FilterGrammar
{
    public static readonly IReadOnlyList<string> Equality = ["equal_to", "not_equal_to"];
    public static readonly IReadOnlyList<string> Presence = ["is_present", "is_not_present"];
    public static readonly IReadOnlyList<string> Substring = ["contains", "does_not_contain"];

    /// <summary>days_before is one of them here: the server fails on it, so it is sent as a date.</summary>
    public static readonly IReadOnlyList<string> Order = ["is_greater_than", "is_less_than", "days_before"];

    public FilterGrammar(string customAttributeType, IReadOnlyDictionary<string, FilterAttribute> attributes)
    {
        CustomAttributeType = customAttributeType;
        Attributes = attributes;
    }

    /// <summary>How the server calls the custom attributes of this kind of object.</summary>
    public string CustomAttributeType { get; }

    /// <summary>The standard attributes; whatever is not here is a custom one.</summary>
    public IReadOnlyDictionary<string, FilterAttribute> Attributes { get; }

    /// <summary>What is known of a custom attribute, asked for once a filter names one; null where nothing is, and the server decides.</summary>
    public Func<string, FilterAttribute?> Custom { get; init; } = _ => null;

    /// <summary>Whether all operators but contains and does_not_contain compare the first of several values and forget the others.</summary>
    public bool ComparesFirstValueOnly { get; init; }

    public FilterGrammar WithCustom(Func<string, FilterAttribute?> custom) => new(CustomAttributeType, Attributes)
    {
        Custom = custom,
        ComparesFirstValueOnly = ComparesFirstValueOnly,
    };

    /// <summary>Every operator, for custom attributes: which of them works depends on the type of the attribute.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Equality, .. Presence, .. Substring, .. Order];
}
