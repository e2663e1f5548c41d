using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>PowerShell's values as the plain ones the engine writes, and back.</summary>
internal static class PlainValue
{
    private const int DeepestNesting = 90;

    /// <param name="parameter">Where the value came from, for the error.</param>
    /// <exception cref="Chatwoot.ChatwootApiException">The server would fail on the value.</exception>
    public static object? From(object? value, string parameter, int depth = 0)
    {
        if (depth > DeepestNesting)
            throw ErrorRecords.InvalidInput($"-{parameter} is nested more than {DeepestNesting} levels deep, which the server cannot read.", "Flatten the value, or look whether it refers to itself.");
        switch (value)
        {
            case null:
                return null;
            case string text:
                // The server answers 500 to a NUL in any stored text.
                return text.IndexOf('\0') < 0
                    ? text
                    : throw ErrorRecords.InvalidInput($"-{parameter} holds a NUL character, which the server cannot store.", "Remove the character.");
            case SwitchParameter flag:
                return flag.IsPresent;
            case PSObject { BaseObject: PSCustomObject } custom:
                return custom.Properties.Where(property => property.IsGettable).ToDictionary(property => property.Name, property => From(property.Value, parameter, depth + 1));
            case PSObject wrapped:
                return From(wrapped.BaseObject, parameter, depth);
            case FileContent:
                return value;
            case System.IO.FileInfo file:
                return UploadFile.Of(file.FullName);
            case IDictionary fields:
                var plain = new Dictionary<string, object?>();
                // By its own enumerator: a generic dictionary enumerates other pairs.
                foreach (DictionaryEntry field in fields)
                    plain[Convert.ToString(field.Key, CultureInfo.InvariantCulture) ?? ""] = From(field.Value, parameter, depth + 1);
                return plain;
            case IEnumerable items:
                return items.Cast<object?>().Select(item => From(item, parameter, depth + 1)).ToList();
            case char letter:
                return letter.ToString();
            default:
                return value;
        }
    }

    /// <summary>Whether two values would be the same once they are written.</summary>
    public static bool Same(object? present, object? wanted) => (present, wanted) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IDictionary left, IDictionary right) => left.Count == right.Count && left.Keys.Cast<object>().All(key => right.Contains(key) && Same(left[key], right[key])),
        (string left, string right) => left == right,
        (string, _) or (_, string) => false,
        (bool left, bool right) => left == right,
        (IEnumerable left, IEnumerable right) => left.Cast<object?>().Count() == right.Cast<object?>().Count() && left.Cast<object?>().Zip(right.Cast<object?>(), Same).All(same => same),
        (IConvertible left, IConvertible right) when IsNumber(left) && IsNumber(right) => left.ToDecimal(CultureInfo.InvariantCulture) == right.ToDecimal(CultureInfo.InvariantCulture),
        // Times and the like: as they are written.
        _ => FieldMap.TextOf(present) == FieldMap.TextOf(wanted),
    };

    private static bool IsNumber(IConvertible value) => value.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Decimal;

    /// <summary>Plain values as objects with properties, as ConvertFrom-Json would give them.</summary>
    public static object? ToPSObject(object? value)
    {
        switch (value)
        {
            case Dictionary<string, object?> fields:
                var custom = new PSObject();
                foreach (KeyValuePair<string, object?> field in fields)
                    custom.Properties.Add(new PSNoteProperty(field.Key, ToPSObject(field.Value)));
                return custom;
            case List<object?> items:
                return items.Select(ToPSObject).ToArray();
            default:
                return value;
        }
    }
}
