using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>The conditions of a filter together: how they are joined, and what the server cannot take side by side.</summary>
internal static class FilterConditions
{
    // Brackets multiplied out: more alternatives than anybody writes, and less than the server's patience.
    private const int MostConditions = 500;

    /// <summary>The conditions as the body's <c>payload</c>.</summary>
    /// <param name="inputs">Hashtables, filters of New-ChatwootFilter, saved filters, or expressions; all must hold unless a hashtable says OR.</param>
    /// <exception cref="ChatwootApiException">The server would fail on them, or answer something else than asked for.</exception>
    public static List<object?> Payload(IEnumerable<object?> inputs, FilterGrammar grammar)
    {
        // Custom attributes spoil the comparison of texts in what follows them.
        List<List<FilterCondition>> groups = Groups(inputs, grammar)
            .ConvertAll(group => group.OrderBy(condition => condition.IsCustom).ToList())
            .OrderBy(group => group.Exists(condition => condition.IsCustom))
            .ToList();
        Check(groups.SelectMany(group => group).ToList());
        var payload = new List<object?>();
        for (int at = 0; at < groups.Count; at++)
        {
            string? next = at == groups.Count - 1 ? null : "OR";
            for (int inner = 0; inner < groups[at].Count; inner++)
                payload.Add(groups[at][inner].ToFields(inner == groups[at].Count - 1 ? next : "AND", grammar));
        }
        return payload;
    }

    /// <summary>The alternatives the inputs make up, as AND binds stronger than OR.</summary>
    private static List<List<FilterCondition>> Groups(IEnumerable<object?> inputs, FilterGrammar grammar)
    {
        var alternatives = new List<List<FilterCondition>>();
        List<List<FilterCondition>>? current = null;
        bool isOr = false;
        foreach (object? input in inputs)
        {
            (List<List<FilterCondition>> next, string? join) = Of(input is System.Management.Automation.PSObject wrapped ? wrapped.BaseObject is System.Management.Automation.PSCustomObject ? wrapped : wrapped.BaseObject : input, grammar);
            if (current is null)
            {
                current = next;
            }
            else if (isOr)
            {
                alternatives.AddRange(current);
                current = next;
            }
            else
            {
                current = current.SelectMany(mine => next.Select(theirs => (List<FilterCondition>)[.. mine, .. theirs])).ToList();
            }
            isOr = join == "OR";
            if (alternatives.Concat(current).Sum(group => group.Count) > MostConditions)
                throw ErrorRecords.InvalidInput($"Multiplied out, the filter has more than {MostConditions} conditions.", "Ask in several requests.");
        }
        alternatives.AddRange(current ?? []);
        return alternatives;
    }

    private static (List<List<FilterCondition>>, string?) Of(object? input, FilterGrammar grammar)
    {
        switch (input)
        {
            case ChatwootFilter filter:
                return (Parse(filter, grammar), null);
            case string expression:
                return (Parse(FilterExpression.Parse(expression), grammar), null);
            case CustomFilter saved:
                return (Groups(Saved(saved, grammar), grammar), null);
            default:
                FilterCondition condition = FilterCondition.Parse(input, grammar);
                return ([[condition]], condition.Join);
        }
    }

    private static List<List<FilterCondition>> Parse(ChatwootFilter filter, FilterGrammar grammar) =>
        filter.Groups.SelectMany(group => Expanded(group, grammar)).Select(group => group.ConvertAll(term => FilterCondition.Parse(term, grammar))).ToList();

    /// <summary>Where the server compares only the first of several values, a condition for each of them.</summary>
    public static IEnumerable<List<FilterTerm>> Expanded(IReadOnlyList<FilterTerm> group, FilterGrammar grammar)
    {
        List<List<FilterTerm>> expanded = [[]];
        foreach (FilterTerm term in group)
        {
            List<FilterTerm> singles = [.. term.Values.Select(value => new FilterTerm(term.Attribute, term.Operator, [value]))];
            List<List<FilterTerm>> alternatives = !grammar.ComparesFirstValueOnly || singles.Count < 2 ? [[term]]
                : term.Operator == FilterOperator.EqualTo ? singles.ConvertAll(single => (List<FilterTerm>)[single])
                : term.Operator == FilterOperator.NotEqualTo ? [singles]
                : [[term]];
            expanded = expanded.SelectMany(made => alternatives.Select(more => (List<FilterTerm>)[.. made, .. more])).ToList();
        }
        return expanded;
    }

    private static IEnumerable<object?> Saved(CustomFilter saved, FilterGrammar grammar)
    {
        string kind = FieldMap.TextOf(saved.FilterType);
        if (!grammar.CustomAttributeType.StartsWith(kind, StringComparison.Ordinal))
            throw ErrorRecords.InvalidInput($"The saved filter '{saved}' is for a {kind}.", $"Get-ChatwootCustomFilter -FilterType {(kind == "contact" ? "Conversation" : "Contact")} lists others.");
        return saved.Query is Dictionary<string, object?> query && query.TryGetValue("payload", out object? payload) && payload is List<object?> conditions
            ? conditions
            : throw ErrorRecords.InvalidInput($"The saved filter '{saved}' has no conditions.", "Look at its Query; the dashboard keeps them in 'payload'.");
    }

    /// <summary>A condition that the module makes itself.</summary>
    public static Dictionary<string, object?> Condition(string attribute, string filterOperator, params object?[] values) => new()
    {
        ["attribute_key"] = attribute,
        ["filter_operator"] = filterOperator,
        ["values"] = new List<object?>(values),
    };

    private static void Check(List<FilterCondition> conditions)
    {
        if (conditions.Count > 1 && conditions.Find(condition => condition is { IsCustom: true, Operator: "not_equal_to" }) is { } alone)
        {
            throw ErrorRecords.InvalidInput(
                $"not_equal_to on the custom attribute '{alone.Attribute}' works only as the one condition of a filter: beside others the server fails, or forgets them.",
                "Filter by the other conditions, and compare the attribute with Where-Object.");
        }
        int custom = conditions.FindIndex(condition => condition.IsCustom);
        if (custom >= 0 && conditions.Skip(custom + 1).FirstOrDefault(condition => !condition.IsCustom && condition.Values.Any(value => value is string)) is { } spoilt)
        {
            throw ErrorRecords.InvalidInput(
                $"The condition on {spoilt.Attribute} stands after one on a custom attribute, where the server compares only its first value, in lower case.",
                "Ask in two requests: the server takes custom attributes in one alternative beside texts, not in several.");
        }
    }
}
