using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>The conditions of a filter together: how they are joined, and what the server cannot take side by side.</summary>
internal static class FilterConditions
{
    /// <summary>The conditions as the body's <c>payload</c>.</summary>
    /// <exception cref="ChatwootApiException">The server would fail on them, or answer something else than asked for.</exception>
    public static List<object?> Payload(IEnumerable<object?> inputs, FilterGrammar grammar)
    {
        List<FilterCondition> conditions = inputs.Select(input => FilterCondition.Parse(input, grammar)).ToList();
        bool allHold = conditions.Take(conditions.Count - 1).All(condition => condition.Join is null or "AND");
        Check(conditions, allHold);
        // Custom attributes spoil the comparison of texts in what follows them.
        if (allHold)
            conditions = [.. conditions.Where(condition => !condition.IsCustom), .. conditions.Where(condition => condition.IsCustom)];
        return conditions
            .Select((condition, at) => (object?)condition.ToFields(at == conditions.Count - 1 ? null : allHold ? "AND" : condition.Join ?? "AND", grammar))
            .ToList();
    }

    /// <summary>A condition that the module makes itself.</summary>
    public static Dictionary<string, object?> Condition(string attribute, string filterOperator, params object?[] values) => new()
    {
        ["attribute_key"] = attribute,
        ["filter_operator"] = filterOperator,
        ["values"] = new List<object?>(values),
    };

    private static void Check(List<FilterCondition> conditions, bool allHold)
    {
        if (conditions.Count > 1 && conditions.Find(condition => condition is { IsCustom: true, Operator: "not_equal_to" }) is { } alone)
        {
            throw ErrorRecords.InvalidInput(
                $"not_equal_to on the custom attribute '{alone.Attribute}' works only as the one condition of a filter: beside others the server fails, or forgets them.",
                "Filter by the other conditions, and compare the attribute with Where-Object.");
        }
        if (allHold)
            return;
        int custom = conditions.FindIndex(condition => condition.IsCustom);
        if (custom >= 0 && conditions.Skip(custom + 1).FirstOrDefault(condition => !condition.IsCustom && condition.Values.Any(value => value is string)) is { } spoilt)
        {
            throw ErrorRecords.InvalidInput(
                $"The condition on {spoilt.Attribute} stands after one on a custom attribute, where the server compares only its first value, in lower case.",
                "Put the conditions on custom attributes last.");
        }
    }
}
