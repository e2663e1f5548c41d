using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Completion;

/// <summary>The words that stand for the operators of a filter: PowerShell's, and the API's.</summary>
internal static class FilterWords
{
    private static readonly IReadOnlyDictionary<string, FilterOperator> s_words = new Dictionary<string, FilterOperator>(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = FilterOperator.EqualTo,
        ["in"] = FilterOperator.EqualTo,
        ["="] = FilterOperator.EqualTo,
        ["ne"] = FilterOperator.NotEqualTo,
        ["notin"] = FilterOperator.NotEqualTo,
        ["!="] = FilterOperator.NotEqualTo,
        ["contains"] = FilterOperator.Contains,
        ["notcontains"] = FilterOperator.DoesNotContain,
        ["gt"] = FilterOperator.IsGreaterThan,
        [">"] = FilterOperator.IsGreaterThan,
        ["lt"] = FilterOperator.IsLessThan,
        ["<"] = FilterOperator.IsLessThan,
        ["present"] = FilterOperator.IsPresent,
        ["absent"] = FilterOperator.IsNotPresent,
        ["daysbefore"] = FilterOperator.DaysBefore,
    };

    /// <summary>The words, for messages.</summary>
    public static string Choice { get; } = "eq, ne, contains, notcontains, gt, lt, present, absent, daysbefore";

    public static bool TryRead(string word, out FilterOperator filterOperator)
    {
        if (s_words.TryGetValue(word.TrimStart('-'), out filterOperator))
            return true;
        string name = word.Replace("_", "");
        filterOperator = Enum.GetValues(typeof(FilterOperator)).Cast<FilterOperator>().FirstOrDefault(known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase));
        return string.Equals(filterOperator.ToString(), name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the operator stands alone.</summary>
    public static bool TakesNoValue(FilterOperator filterOperator) => FilterGrammar.Presence.Contains(Wire.Word(filterOperator));
}
