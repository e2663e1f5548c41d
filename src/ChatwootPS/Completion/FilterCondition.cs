using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>One condition of a filter, put into the form the server reads.</summary>
internal sealed class FilterCondition
{
    private FilterCondition(string attribute, string filterOperator, List<object?> values, string? join, bool isCustom)
    {
        Attribute = attribute;
        Operator = filterOperator;
        Values = values;
        Join = join;
        IsCustom = isCustom;
    }

    public string Attribute { get; }

    public string Operator { get; }

    public List<object?> Values { get; }

    /// <summary>AND or OR, to the next condition; null where it was not said.</summary>
    public string? Join { get; }

    public bool IsCustom { get; }

    /// <param name="input">A hashtable or object with attribute_key, filter_operator, values and query_operator, in the API's spelling or in PascalCase.</param>
    /// <exception cref="ChatwootApiException">The server would fail on the condition, or match nothing without a word.</exception>
    public static FilterCondition Parse(object? input, FilterGrammar grammar)
    {
        if (PlainValue.From(input, "Filter") is not Dictionary<string, object?> given)
            throw Refuse($"A condition is a hashtable, '{input}' is none.");
        Dictionary<string, object?> fields = Named(given);
        string attribute = fields.TryGetValue("attribute_key", out object? key) && key is string { Length: > 0 } name
            ? grammar.Attributes.ContainsKey(Wire.Name(name)) ? Wire.Name(name) : name
            : throw Refuse("A condition lacks attribute_key.");
        bool isCustom = !grammar.Attributes.TryGetValue(attribute, out FilterAttribute? known);
        if (isCustom)
            known = grammar.Custom(attribute);
        string filterOperator = OperatorOf(fields, attribute, known);
        List<object?> values = ValuesOf(fields, attribute, filterOperator);
        if (grammar.ComparesFirstValueOnly && values.Count > 1 && !FilterGrammar.Substring.Contains(filterOperator))
            throw ErrorRecords.InvalidInput($"The condition on {attribute} has {values.Count} values, of which the server compares only the first with {filterOperator}.", "Write a condition for each value, joined by query_operator = 'OR'.");
        if (filterOperator == "days_before")
        {
            values = [DaysAgo(values)];
            filterOperator = "is_less_than";
        }
        else
        {
            values = values.ConvertAll(value => Checked(value, attribute, known));
        }
        return new FilterCondition(attribute, filterOperator, values, JoinOf(fields), isCustom);
    }

    /// <exception cref="ChatwootApiException">See <see cref="Parse(object, FilterGrammar)"/>.</exception>
    public static FilterCondition Parse(FilterTerm term, FilterGrammar grammar)
    {
        Dictionary<string, object?> fields = FilterConditions.Condition(term.Attribute, Wire.Word(term.Operator), [.. term.Values]);
        return Parse(fields, grammar);
    }

    /// <param name="join">Null for the last condition.</param>
    public Dictionary<string, object?> ToFields(string? join, FilterGrammar grammar)
    {
        var fields = new Dictionary<string, object?>
        {
            ["attribute_key"] = Attribute,
            ["filter_operator"] = Operator,
            ["values"] = Values,
            ["query_operator"] = join,
        };
        if (IsCustom)
            fields["custom_attribute_type"] = grammar.CustomAttributeType;
        return fields;
    }

    private static Dictionary<string, object?> Named(Dictionary<string, object?> given)
    {
        var fields = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> field in given)
        {
            string name = Wire.Name(field.Key) switch
            {
                "attribute" or "key" => "attribute_key",
                "operator" => "filter_operator",
                "value" => "values",
                var other => other,
            };
            if (name is not ("attribute_key" or "filter_operator" or "values" or "query_operator" or "custom_attribute_type" or "attribute_model"))
                throw Refuse($"A condition has no '{field.Key}'.");
            fields[name] = field.Value;
        }
        return fields;
    }

    private static string OperatorOf(Dictionary<string, object?> fields, string attribute, FilterAttribute? known)
    {
        fields.TryGetValue("filter_operator", out object? given);
        string filterOperator = Wire.Name(FieldMap.TextOf(given));
        IReadOnlyList<string> allowed = known?.Operators ?? FilterGrammar.All;
        if (allowed.Count == 0)
            throw ErrorRecords.InvalidInput($"The server cannot filter by {attribute}: it fails on custom attributes of this type.", "Filter by the other conditions, and compare the attribute with Where-Object.");
        return allowed.Contains(filterOperator)
            ? filterOperator
            : throw ErrorRecords.InvalidInput($"'{filterOperator}' is no operator for {attribute}.", $"Use one of {string.Join(", ", allowed)}.");
    }

    private static List<object?> ValuesOf(Dictionary<string, object?> fields, string attribute, string filterOperator)
    {
        if (FilterGrammar.Presence.Contains(filterOperator))
            return [];
        fields.TryGetValue("values", out object? given);
        List<object?> values = given switch
        {
            null => [],
            List<object?> list => list,
            _ => [given],
        };
        return values.Count > 0
            ? values
            : throw ErrorRecords.InvalidInput($"The condition on {attribute} has no values.", "Give values, or use is_present or is_not_present.");
    }

    private static string? JoinOf(Dictionary<string, object?> fields)
    {
        fields.TryGetValue("query_operator", out object? given);
        return FieldMap.TextOf(given).ToUpperInvariant() switch
        {
            "" => null,
            "AND" => "AND",
            "OR" => "OR",
            var other => throw ErrorRecords.InvalidInput($"'{other}' cannot join two conditions.", "Use AND or OR."),
        };
    }

    private static object? Checked(object? value, string attribute, FilterAttribute? known)
    {
        switch (known?.Kind)
        {
            case FilterValueKind.Id:
                return AsId(value) ?? throw ErrorRecords.InvalidInput($"'{value}' is no id, which {attribute} needs.", "Give a number, or the object.");
            case FilterValueKind.Number:
                string number = FieldMap.TextOf(value);
                return decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                    ? number
                    : throw ErrorRecords.InvalidInput($"'{value}' is no number, which {attribute} needs.", "Give a number, such as 5 or '2.5'.");
            case FilterValueKind.Date:
                return AsDate(value) ?? throw ErrorRecords.InvalidInput($"'{value}' is no date, which {attribute} needs.", "Give a date, such as (Get-Date).AddDays(-7) or '2026-05-01'.");
            case FilterValueKind.Word:
                string word = Wire.Name(FieldMap.TextOf(value));
                return known.Words.Contains(word)
                    ? word
                    : throw ErrorRecords.InvalidInput(
                        word is "" or "none" ? $"The server cannot filter for what has no {attribute}." : $"'{value}' is no {attribute}.",
                        $"Use {string.Join(", ", known.Words)}.");
            case FilterValueKind.Text:
                return value is ChatwootObject named ? named.ToString() : FieldMap.TextOf(value);
            default:
                // A custom attribute of unknown type: the server casts texts to any of them, and fails on numbers where it has a text.
                return value is DateTime ? AsDate(value) : FieldMap.TextOf(value);
        }
    }

    private static object? AsId(object? value) => value switch
    {
        Agent agent => agent.Id,
        Contact contact => contact.Id,
        Conversation conversation => conversation.Id,
        Inbox inbox => inbox.Id,
        Team team => team.Id,
        ChatwootObject => null,
        _ => long.TryParse(FieldMap.TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null,
    };

    // The server compares calendar days of UTC.
    private static string? AsDate(object? value) => value switch
    {
        DateTime time => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string DaysAgo(List<object?> values) =>
        int.TryParse(FieldMap.TextOf(values[0]), NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            ? DateTime.UtcNow.Date.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : throw ErrorRecords.InvalidInput($"'{values[0]}' is no number of days.", "days_before takes one whole number.");

    private static ChatwootApiException Refuse(string message) =>
        ErrorRecords.InvalidInput(message, "Write it like @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open' }.");
}
