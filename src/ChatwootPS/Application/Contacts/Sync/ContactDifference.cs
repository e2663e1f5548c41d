using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Sync;

/// <summary>What of a row is not in the contact yet.</summary>
internal static class ContactDifference
{
    /// <summary>The fields to send, and what is changed by them in words.</summary>
    public static (Dictionary<string, object?> Fields, List<string> Changes) Of(Contact contact, Dictionary<string, object?> wanted)
    {
        var fields = new Dictionary<string, object?>();
        var changes = new List<string>();
        foreach (KeyValuePair<string, object?> field in wanted)
        {
            if (field.Value is Dictionary<string, object?> attributes)
            {
                Dictionary<string, object?>? present = field.Key == "custom_attributes" ? contact.CustomAttributes : contact.AdditionalAttributes;
                Dictionary<string, object?> others = attributes.Where(attribute => present?.TryGetValue(attribute.Key, out object? value) != true || !PlainValue.Same(value, attribute.Value)).ToDictionary(attribute => attribute.Key, attribute => attribute.Value);
                if (others.Count > 0)
                    fields[field.Key] = others;
                changes.AddRange(others.Keys.Select(key => $"{field.Key}.{key}"));
            }
            else if (!IsThere(contact, field.Key, field.Value))
            {
                fields[field.Key] = field.Value;
                changes.Add(field.Key);
            }
        }
        return (fields, changes);
    }

    private static bool IsThere(Contact contact, string field, object? value) => field switch
    {
        "name" => contact.Name == value as string,
        "email" => string.Equals(contact.Email, value as string, StringComparison.OrdinalIgnoreCase),
        "phone_number" => contact.PhoneNumber == value as string,
        "identifier" => contact.Identifier == value as string,
        "blocked" => contact.Blocked == value as bool?,
        "company_id" => contact.CompanyId == value as long?,
        // The server writes down which address it fetched last.
        "avatar_url" => contact.AdditionalAttributes?.TryGetValue("avatar_url_hash", out object? hash) == true && hash as string == Hash((string)value!),
        _ => false,
    };

    private static string Hash(string address)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(address)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
