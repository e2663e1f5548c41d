using System.Collections.Generic;
using System.Text.RegularExpressions;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>The fields of a company as the server will take them.</summary>
internal static class CompanyFields
{
    private const int LongestName = 100;
    private const int LongestDescription = 1000;
    private const string Domain = @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$";

    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse one, or fail on it.</exception>
    public static void Check(Dictionary<string, object?> fields)
    {
        if (fields.TryGetValue("name", out object? name) && string.IsNullOrWhiteSpace(name as string))
            throw ErrorRecords.InvalidInput("The name of the company is blank.", "Give it a name.");
        CheckLength(fields, "name", LongestName);
        CheckLength(fields, "description", LongestDescription);
        if (fields.TryGetValue("domain", out object? domain))
        {
            // A second empty domain makes the server fail.
            string? text = (domain as string)?.Trim();
            fields["domain"] = string.IsNullOrEmpty(text) ? null : text;
            if (!string.IsNullOrEmpty(text) && !Regex.IsMatch(text!, Domain, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                throw ErrorRecords.InvalidInput($"'{text}' is no domain.", "Give what stands behind the '@' of its e-mail addresses, such as contoso.com.");
        }
        if (fields.TryGetValue("custom_attributes", out object? value) && value is Dictionary<string, object?> attributes)
        {
            AttributeLimits.Check(attributes, "CustomAttribute");
            // The server takes no notice of none; alone it would look like a change.
            if (attributes.Count == 0)
                fields.Remove("custom_attributes");
        }
    }

    private static void CheckLength(Dictionary<string, object?> fields, string name, int longest)
    {
        if (PersonFields.Text(fields, name) is { } text && AttributeLimits.CharactersOf(text) > longest)
            throw ErrorRecords.InvalidInput($"The {name} has {AttributeLimits.CharactersOf(text)} characters.", $"It may have {longest}.");
    }
}
