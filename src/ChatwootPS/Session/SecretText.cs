using System;
using System.Runtime.InteropServices;
using System.Security;

namespace ChatwootPS.Session;

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

    /// <summary>Shows a secret's letters to a function, and wipes them afterwards.</summary>
    public static T Read<T>(SecureString secret, Func<char[], T> use)
    {
        IntPtr memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        var letters = new char[secret.Length];
        try
        {
            Marshal.Copy(memory, letters, 0, letters.Length);
            return use(letters);
        }
        finally
        {
            Array.Clear(letters, 0, letters.Length);
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
