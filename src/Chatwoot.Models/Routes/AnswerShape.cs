using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Security;
using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Holds answers in plain values against the models they are read into.</summary>
internal static class AnswerShape
{
    /// <summary>The objects of an answer that have a model, each with where it stands: '' for a row itself, 'meta.sender' for one inside.</summary>
    public static IEnumerable<(string Path, Type Model, IReadOnlyDictionary<string, object?> Fields)> Objects(Type model, object? value, string path = "")
    {
        if (value is List<object?> rows)
            return rows.SelectMany(row => Objects(model, row, path));
        return value is Dictionary<string, object?> fields ? ObjectsOf(model, fields, path) : [];
    }

    /// <summary>The fields of the API a model has properties for.</summary>
    public static Dictionary<string, PropertyInfo> FieldsOf(Type model) => model.GetProperties()
        .Where(property => property.SetMethod?.IsPublic == true && property.Name != nameof(ChatwootObject.Extra))
        .ToDictionary(property => Wire.Name(property.Name));

    /// <summary>Why a value does not fit a property; null where it does.</summary>
    public static string? Mismatch(Type type, object? value)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
            return null;
        if (inner.IsEnum)
            return value is int or long || (value is string word && Enum.GetNames(inner).Contains(word.Replace("_", ""), StringComparer.OrdinalIgnoreCase)) ? null : $"holds the word '{value}', which {inner.Name} does not have";
        bool fits = inner switch
        {
            _ when inner == typeof(string) || inner == typeof(Guid) || inner == typeof(Uri) => value is string,
            _ when inner == typeof(bool) => value is bool,
            _ when inner == typeof(DateTime) || inner == typeof(SecureString) => value is string || IsNumber(value),
            _ when inner == typeof(TimeSpan) => value is string || IsNumber(value),
            _ when inner == typeof(int) || inner == typeof(long) => value is int or long,
            _ when inner == typeof(double) || inner == typeof(decimal) => IsNumber(value),
            _ when typeof(ChatwootObject).IsAssignableFrom(inner) || typeof(IDictionary).IsAssignableFrom(inner) => value is Dictionary<string, object?>,
            _ when typeof(IList).IsAssignableFrom(inner) => value is List<object?>,
            _ => true,
        };
        return fits ? null : $"holds {Kind(value)} where {inner.Name} is read";
    }

    /// <summary>What kind of JSON a value was.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "null",
        string => "a text",
        bool => "a boolean",
        int or long or double or decimal => "a number",
        List<object?> => "a list",
        _ => "an object",
    };

    private static bool IsNumber(object value) => value is int or long or double or decimal;

    private static IEnumerable<(string, Type, IReadOnlyDictionary<string, object?>)> ObjectsOf(Type model, Dictionary<string, object?> fields, string path)
    {
        yield return (path, model, fields);
        foreach (KeyValuePair<string, PropertyInfo> field in FieldsOf(model))
        {
            if (ModelIn(field.Value.PropertyType) is not { } inner || !fields.TryGetValue(field.Key, out object? value))
                continue;
            foreach (var found in Objects(inner, value, path.Length == 0 ? field.Key : $"{path}.{field.Key}"))
                yield return found;
        }
    }

    private static Type? ModelIn(Type type)
    {
        Type item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : type;
        return typeof(ChatwootObject).IsAssignableFrom(item) ? item : null;
    }
}
