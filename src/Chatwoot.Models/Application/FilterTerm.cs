using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Chatwoot;

/// <summary>One condition of a filter.</summary>
public sealed class FilterTerm
{
    /// <param name="attribute">Such as status, labels, or the key of a custom attribute.</param>
    /// <param name="filterOperator">How it is compared.</param>
    /// <param name="values">With what; none for IsPresent and IsNotPresent.</param>
    public FilterTerm(string attribute, FilterOperator filterOperator, IReadOnlyList<object?> values)
    {
        Attribute = attribute;
        Operator = filterOperator;
        Values = values;
    }

    public string Attribute { get; }

    public FilterOperator Operator { get; }

    public IReadOnlyList<object?> Values { get; }

    public override string ToString() => string.Join(" ", new[] { Attribute, Word(Operator), string.Join(", ", Values.Select(Text)) }.Where(part => part.Length > 0));

    private static string Word(FilterOperator filterOperator) => filterOperator switch
    {
        FilterOperator.EqualTo => "eq",
        FilterOperator.NotEqualTo => "ne",
        FilterOperator.Contains => "contains",
        FilterOperator.DoesNotContain => "notcontains",
        FilterOperator.IsGreaterThan => "gt",
        FilterOperator.IsLessThan => "lt",
        FilterOperator.IsPresent => "present",
        FilterOperator.IsNotPresent => "absent",
        _ => "daysbefore",
    };

    private static string Text(object? value)
    {
        string text = value switch
        {
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
        return text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '+' or '@') ? text : "'" + text.Replace("'", "''") + "'";
    }
}
