using System;
using System.Security;
using System.Security.Cryptography;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>A password nobody knows, for users who sign in by a link, through the company's own sign-in, or after 'forgot password'.</summary>
internal static class NewPassword
{
    private const int Length = 32;

    private static readonly string[] s_kinds = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789", "!#$%&*+-=?@^_"];

    public static SecureString Make()
    {
        using var random = RandomNumberGenerator.Create();
        var letters = new char[Length];
        // One of each kind first, which the server demands; where they stand is decided afterwards.
        for (int index = 0; index < Length; index++)
            letters[index] = Pick(random, index < s_kinds.Length ? s_kinds[index] : string.Concat(s_kinds));
        for (int index = Length - 1; index > 0; index--)
        {
            int other = Below(random, index + 1);
            (letters[index], letters[other]) = (letters[other], letters[index]);
        }
        var password = new SecureString();
        foreach (char letter in letters)
            password.AppendChar(letter);
        password.MakeReadOnly();
        Array.Clear(letters, 0, letters.Length);
        return password;
    }

    private static char Pick(RandomNumberGenerator random, string alphabet) => alphabet[Below(random, alphabet.Length)];

    /// <summary>Each number as likely as the others.</summary>
    private static int Below(RandomNumberGenerator random, int limit)
    {
        var octet = new byte[1];
        int fair = 256 - (256 % limit);
        do
            random.GetBytes(octet);
        while (octet[0] >= fair);
        return octet[0] % limit;
    }
}
