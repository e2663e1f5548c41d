using System;
using System.Linq;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>What a user's address and password must look like, wherever they are set.</summary>
internal static partial class UserRules
{
    public static readonly string[] Roles = ["agent", "administrator"];

    public static readonly string[] Availabilities = ["online", "offline", "busy"];

    private const string Special = " !@#$%^&*()_+-=[]{}|\"/\\.,`<>:;?~'";
    private const int ShortestPassword = 6;
    private const int LongestPassword = 128;

    public static User? ByEmail(World world, string email) =>
        world.Users.FirstOrDefault(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public static void CheckEmail(Validation validation, World world, string? email, User? self)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            validation.Add("email", "Email can't be blank");
            return;
        }

        if (ByEmail(world, email) is { } owner && owner != self)
        {
            validation.Add("email", "Email has already been taken");
        }

        if (!AddressPattern().IsMatch(email))
        {
            validation.Add("email", "Email is invalid");
        }

        if (!MailboxPattern().IsMatch(email))
        {
            validation.Add("email", "Email is not an email");
        }
    }

    public static void CheckPassword(Validation validation, string attribute, string? password)
    {
        password ??= "";
        var name = Validation.Human(attribute);
        if (password.Length < ShortestPassword)
        {
            validation.Add(attribute, $"{name} must contain at least {ShortestPassword} characters");
        }

        if (password.Length > LongestPassword)
        {
            validation.Add(attribute, $"{name} must contain less than {LongestPassword} characters");
        }

        Need(password.Any(char.IsAsciiLetterUpper), "uppercase character  (A..Z)");
        Need(password.Any(char.IsAsciiLetterLower), "lowercase character  (a..z)");
        Need(password.Any(char.IsAsciiDigit), "number character  (0..9)");
        Need(password.Any(character => Special.Contains(character, StringComparison.Ordinal)), $"special character  ({Special})");

        var foreign = password.Where(character => !char.IsAsciiLetterOrDigit(character) && !Special.Contains(character, StringComparison.Ordinal)).Distinct().ToArray();
        if (foreign.Length > 0)
        {
            validation.Add(attribute, $"{name} contains {foreign.Length} invalid character{(foreign.Length == 1 ? "" : "s")} ({string.Concat(foreign)})");
        }

        void Need(bool there, string what)
        {
            if (!there)
            {
                validation.Add(attribute, $"{name} must contain at least 1 {what}");
            }
        }
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+\z")]
    private static partial Regex MailboxPattern();
}
