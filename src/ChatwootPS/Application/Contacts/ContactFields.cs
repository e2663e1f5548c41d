using System.Collections.Generic;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>The fields of a contact as the server will take them.</summary>
internal static class ContactFields
{
    private const int Longest = 255;

    /// <summary>Checks the fields, and writes them the way they are stored.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse one, or store what was not meant.</exception>
    public static void Check(Dictionary<string, object?> fields)
    {
        // A second empty identifier makes the server fail, and an empty phone number stays behind as one.
        foreach (string name in new[] { "email", "phone_number", "identifier" })
            if (fields.ContainsKey(name) && string.IsNullOrWhiteSpace(PersonFields.Text(fields, name)))
                fields[name] = null;
        foreach (string name in new[] { "email", "phone_number" })
            if (PersonFields.Text(fields, name) is { } padded)
                fields[name] = padded.Trim();
        foreach (string name in new[] { "name", "email", "identifier", "source_id" })
            CheckLength(name, PersonFields.Text(fields, name));
        PersonFields.Check(fields);
        if (fields.TryGetValue("additional_attributes", out object? value) && value is Dictionary<string, object?> additional)
        {
            // Stored they would be, but the contact could never be changed again.
            CheckLength("city", PersonFields.Text(additional, "city"));
            CheckLength("country", PersonFields.Text(additional, "country"));
        }
        // The server takes no notice of them; alone they would look like a change.
        foreach (string name in new[] { "custom_attributes", "additional_attributes" })
            if (fields.TryGetValue(name, out object? attributes) && attributes is Dictionary<string, object?> { Count: 0 })
                fields.Remove(name);
    }

    /// <summary>Says so where the server took no notice of the company.</summary>
    public static void WarnOfCompany(Operation operation, Dictionary<string, object?> sent, Contact answer)
    {
        if (sent.TryGetValue("company_id", out object? company) && company is not null && answer.CompanyId is null)
            operation.Warning($"Contact {answer.Id} ({answer}) did not get the company: the account lacks the feature 'companies'.");
    }

    private static void CheckLength(string name, string? text)
    {
        if (text is not null && AttributeLimits.CharactersOf(text) > Longest)
            throw ErrorRecords.InvalidInput($"The {name} has {AttributeLimits.CharactersOf(text)} characters.", $"It may have {Longest}.");
    }
}
