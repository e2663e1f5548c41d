using System.Text.RegularExpressions;

namespace ChatwootPS.Pipeline;

/// <summary>What must hold for the fields of an account in whichever API they are sent to.</summary>
internal static class AccountFields
{
    /// <summary>More characters than these make the server fail.</summary>
    public const int LongestAddress = 100;

    /// <exception cref="Chatwoot.ChatwootApiException">The name is blank.</exception>
    public static void CheckName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw ErrorRecords.InvalidInput("The name of an account cannot be blank.", "Give a -Name.");
    }

    /// <exception cref="Chatwoot.ChatwootApiException">The address is none.</exception>
    public static void CheckAddress(string? address)
    {
        if (!string.IsNullOrEmpty(address) && !Regex.IsMatch(address, @"^([^@<>]*<[^@\s<>]+@[^@\s<>]+>|[^@\s<>]+@[^@\s<>]+)$"))
            throw ErrorRecords.InvalidInput($"'{address}' is no e-mail address.", "Give an address such as help@example.com, or one with a name: 'Help <help@example.com>'.");
    }
}
