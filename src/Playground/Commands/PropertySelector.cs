using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace Playground.Commands;

/// <summary>One entry of a -Property parameter: a name with or without wildcards, a script block, or a calculated @{n=;e=}.</summary>
internal sealed class PropertySelector
{
    private static readonly string[] s_nameKeys = ["Name", "Label"];

    private readonly PSPropertyExpression _expression;
    private readonly string? _label;

    private PropertySelector(PSPropertyExpression expression, string? label, bool? descending)
    {
        _expression = expression;
        _label = label;
        Descending = descending;
    }

    /// <summary>The order this entry asks for, for Sort-Object.</summary>
    public bool? Descending { get; }

    /// <summary>Reads what a user may give for -Property.</summary>
    public static List<PropertySelector> FromParameter(object[]? property) =>
        [.. (property ?? []).Select(entry => FromEntry(entry is PSObject wrapped ? wrapped.BaseObject : entry))];

    /// <summary>Names and values of <paramref name="target"/>; a name that is not there gives null, a wildcard that matches nothing gives nothing.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Read(PSObject target)
    {
        if (_expression.Script is not null)
        {
            yield return new(_label ?? _expression.ToString(), Value(_expression, target));
            yield break;
        }

        foreach (PSPropertyExpression name in _expression.ResolveNames(target))
        {
            yield return new(_label ?? name.ToString(), Value(name, target));
        }

        if (!_expression.HasWildCardCharacters && _expression.ResolveNames(target).Count == 0)
        {
            yield return new(_label ?? _expression.ToString(), null);
        }
    }

    /// <summary>Whether <paramref name="target"/> has what this entry names; <paramref name="value"/> is then the first match.</summary>
    public bool TryReadOne(PSObject target, out object? value)
    {
        PSPropertyExpression? first = _expression.Script is not null ? _expression : _expression.ResolveNames(target).FirstOrDefault();
        value = first is null ? null : Value(first, target);
        return first is not null;
    }

    public override string ToString() => _label ?? _expression.ToString();

    private static object? Value(PSPropertyExpression expression, PSObject target)
    {
        PSPropertyExpressionResult? result = expression.GetValues(target).FirstOrDefault();
        return result?.Exception is null ? result?.Result : null;
    }

    private static PropertySelector FromEntry(object entry) => entry switch
    {
        ScriptBlock script => new(new PSPropertyExpression(script), null, null),
        IDictionary calculated => FromCalculated(calculated),
        _ => new(new PSPropertyExpression(entry.ToString()), null, null),
    };

    private static PropertySelector FromCalculated(IDictionary calculated)
    {
        string? label = null;
        object? expression = null;
        bool? descending = null;
        foreach (DictionaryEntry entry in calculated)
        {
            string key = entry.Key.ToString() ?? "";
            object? value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            if (s_nameKeys.Any(full => IsShortFor(key, full))) label = value?.ToString();
            else if (IsShortFor(key, "Expression")) expression = value;
            else if (IsShortFor(key, "Descending")) descending = LanguagePrimitives.IsTrue(value);
            else if (IsShortFor(key, "Ascending")) descending = !LanguagePrimitives.IsTrue(value);
            else throw new PSArgumentException($"The key '{key}' is not valid in a calculated property.");
        }

        return expression switch
        {
            ScriptBlock script => new(new PSPropertyExpression(script), label, descending),
            null when label is not null => new(new PSPropertyExpression(label), label, descending),
            null => throw new PSArgumentException("A calculated property needs an 'Expression'."),
            _ => new(new PSPropertyExpression(expression.ToString()), label, descending),
        };
    }

    private static bool IsShortFor(string key, string full) =>
        key.Length > 0 && full.StartsWith(key, StringComparison.OrdinalIgnoreCase);
}
