using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Contract;

namespace Chatwoot.Client.Events;

/// <summary>
/// Puts secrets among fields nobody has typed into SecureStrings: events bring whole rows of the server, with the keys
/// of channels, tokens of providers and passwords of mailboxes in them.
/// </summary>
internal static class SecretFields
{
    private static readonly string[] s_words = ["token", "secret", "password", "api_key", "apikey", "auth_key", "credential", "authorization", "private_key"];

    /// <summary>What people fill in themselves; the names there mean nothing to us.</summary>
    private static readonly string[] s_free = ["custom_attributes", "additional_attributes", "content_attributes"];

    public static void Protect(Dictionary<string, object?>? fields)
    {
        if (fields is null)
            return;
        foreach (KeyValuePair<string, object?> field in fields.ToList())
            fields[field.Key] = Protected(field.Key, field.Value);
    }

    public static object? Protected(string name, object? value)
    {
        if (s_free.Contains(name))
            return value;
        switch (value)
        {
            case string text when text.Length > 0 && s_words.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0):
                return SecretText.Protect(text);
            case Dictionary<string, object?> fields:
                Protect(fields);
                return fields;
            case List<object?> list:
                for (int index = 0; index < list.Count; index++)
                    list[index] = Protected(name, list[index]);
                return list;
            default:
                return value;
        }
    }
}
