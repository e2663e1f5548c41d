using System;
using System.Runtime.InteropServices;
using System.Security;

namespace Chatwoot.Contract;

/// <summary>Between secrets and the letters they are made of.</summary>
internal static class SecretText
{
    public static SecureString Protect(string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
            secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>The text of a secret, for a header or a body about to be sent. The caller keeps it nowhere.</summary>
    public static string Reveal(SecureString secret) => Use(secret, memory => Marshal.PtrToStringUni(memory, secret.Length));

    /// <summary>Shows a secret's letters to a function, and wipes them afterwards.</summary>
    public static T Read<T>(SecureString secret, Func<char[], T> use) => Use(secret, memory =>
    {
        var letters = new char[secret.Length];
        try
        {
            Marshal.Copy(memory, letters, 0, letters.Length);
            return use(letters);
        }
        finally
        {
            Array.Clear(letters, 0, letters.Length);
        }
    });

    private static T Use<T>(SecureString secret, Func<IntPtr, T> use)
    {
        IntPtr memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return use(memory);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
