using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Chatwoot.Client.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>Nested fields as the flat names Rails reads: <c>message[content]</c>, <c>attachments[]</c>.</summary>
internal static class FormFields
{
    /// <summary>Each value is a text or a <see cref="FileContent"/>.</summary>
    public static IEnumerable<(string Name, object? Value)> Flatten(IEnumerable<KeyValuePair<string, object?>> fields, string? root = null)
    {
        foreach (KeyValuePair<string, object?> field in fields)
            foreach ((string, object?) part in Parts(root is null ? field.Key : $"{root}[{field.Key}]", field.Value))
                yield return part;
    }

    private static IEnumerable<(string Name, object? Value)> Parts(string name, object? value)
    {
        switch (value)
        {
            case FileContent or string:
                return [(name, value)];
            case JsonInForm json:
                return [(name, Encoding.UTF8.GetString(PlainJson.Write(json.Value)))];
            case null:
                return [(name, "")];
            case bool flag:
                return [(name, flag ? "true" : "false")];
            case Enum word:
                return [(name, Wire.Word(word))];
            case System.Security.SecureString secret:
                return [(name, SecretText.Reveal(secret))];
            case DateTime time:
                return [(name, time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))];
            case IEnumerable<KeyValuePair<string, object?>> nested:
                return Flatten(nested, name);
            case IDictionary nested:
                return Flatten(Pairs(nested), name);
            case IEnumerable items:
                return Items(name + "[]", items);
            default:
                return [(name, Convert.ToString(value, CultureInfo.InvariantCulture))];
        }
    }

    private static IEnumerable<(string Name, object? Value)> Items(string name, IEnumerable items)
    {
        foreach (object? item in items)
            foreach ((string, object?) part in Parts(name, item))
                yield return part;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(IDictionary fields)
    {
        foreach (DictionaryEntry field in fields)
            yield return new KeyValuePair<string, object?>(Convert.ToString(field.Key, CultureInfo.InvariantCulture) ?? "", field.Value);
    }
}
