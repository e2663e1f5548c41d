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
                Dictionary<string, object?> others = attributes.Where(attribute => present?.TryGetValue(attribute.Key, out object? value) != true || !Same(value, attribute.Value)).ToDictionary(attribute => attribute.Key, attribute => attribute.Value);
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

    private static bool Same(object? present, object? wanted) => (present, wanted) switch
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

    private static string Hash(string address)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(address)).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
