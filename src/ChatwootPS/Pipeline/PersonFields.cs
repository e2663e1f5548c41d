using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ChatwootPS.Pipeline;

/// <summary>What must hold for the fields of a customer in whichever API they are sent to.</summary>
internal static class PersonFields
{
    /// <exception cref="Chatwoot.ChatwootApiException">An address is none.</exception>
    public static void Check(Dictionary<string, object?> fields)
    {
        if (Text(fields, "email") is { } email && !Regex.IsMatch(email, @"^[^@\s]+@[^@\s]+$"))
            throw ErrorRecords.InvalidInput($"'{email}' is no e-mail address.", "Give an address such as ana@example.com.");
        if (Text(fields, "phone_number") is { } phone && !Regex.IsMatch(phone, @"^\+[1-9][0-9]{1,14}$"))
            throw ErrorRecords.InvalidInput($"'{phone}' is no international phone number.", "Give '+', the country and the number without blanks: 2 to 15 digits, the first not 0, such as +34911234567.");
        if (Text(fields, "avatar_url") is { } picture && !(Uri.TryCreate(picture, UriKind.Absolute, out Uri? address) && (address!.Scheme is "http" or "https")))
            throw ErrorRecords.InvalidInput($"'{picture}' is no address of a picture.", "Give an address that begins with http:// or https://.");
    }

    /// <summary>A field that is a text; null where it is absent or something else.</summary>
    public static string? Text(Dictionary<string, object?> fields, string name) => fields.TryGetValue(name, out object? value) ? value as string : null;
}
