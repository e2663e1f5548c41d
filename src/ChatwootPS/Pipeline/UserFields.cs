using System.Text.RegularExpressions;

namespace ChatwootPS.Pipeline;

/// <summary>What must hold for the name and address of a user in whichever API they are sent to.</summary>
internal static class UserFields
{
    private const int LongestName = 255;

    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse the name.</exception>
    public static string CheckedName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw ErrorRecords.InvalidInput("The name of a user cannot be blank.", "Give a -Name.");
        return name!.Length <= LongestName
            ? name
            : throw ErrorRecords.InvalidInput($"The name is {name.Length} characters long.", $"A name has at most {LongestName} characters.");
    }

    /// <exception cref="Chatwoot.ChatwootApiException">The server would refuse the address.</exception>
    public static string CheckedEmail(string? email)
    {
        string trimmed = email?.Trim() ?? "";
        return Regex.IsMatch(trimmed, @"^[^@\s]+@[^@\s]+\.[^@\s.]+$")
            ? trimmed
            : throw ErrorRecords.InvalidInput($"'{email}' is no e-mail address.", "Give an address such as ana@example.com: one '@', no blanks, a dot in the domain.");
    }
}
