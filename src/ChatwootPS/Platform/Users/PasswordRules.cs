using System.Collections.Generic;
using System.Linq;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;
using Chatwoot.Contract;

namespace ChatwootPS.Platform.Users;

/// <summary>What Chatwoot demands of a password.</summary>
internal static class PasswordRules
{
    private const int Shortest = 6;
    private const int Longest = 128;
    private const string Special = " !@#$%^&*()_+-=[]{}|\"/\\.,`<>:;?~'";

    /// <exception cref="ChatwootApiException">The password breaks a rule; the message names each.</exception>
    public static void Check(SecureString? password)
    {
        List<string> broken = password is null ? ["it is empty"] : SecretText.Read(password, Broken);
        if (broken.Count == 0)
            return;
        throw ErrorRecords.InvalidInput(
            $"The password cannot be used: {string.Join("; ", broken)}.",
            $"A password has {Shortest} to {Longest} characters, at least one each of A-Z, a-z, 0-9 and the special characters (blank and {Special.TrimStart()}), and no others.");
    }

    // Says what is wrong without repeating any of the password.
    private static List<string> Broken(char[] letters)
    {
        var broken = new List<string>();
        if (letters.Length < Shortest)
            broken.Add($"it is shorter than {Shortest} characters");
        if (letters.Length > Longest)
            broken.Add($"it is longer than {Longest} characters");
        if (!letters.Any(IsUpper))
            broken.Add("it has no upper-case letter (A-Z)");
        if (!letters.Any(IsLower))
            broken.Add("it has no lower-case letter (a-z)");
        if (!letters.Any(IsDigit))
            broken.Add("it has no digit (0-9)");
        if (!letters.Any(IsSpecial))
            broken.Add("it has no special character");
        if (letters.Any(letter => !IsUpper(letter) && !IsLower(letter) && !IsDigit(letter) && !IsSpecial(letter)))
            broken.Add("it has a character that is not allowed, such as a letter with an accent");
        return broken;
    }

    private static bool IsUpper(char letter) => letter is >= 'A' and <= 'Z';

    private static bool IsLower(char letter) => letter is >= 'a' and <= 'z';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsSpecial(char letter) => Special.IndexOf(letter) >= 0;
}
