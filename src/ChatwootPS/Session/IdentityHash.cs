using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace ChatwootPS.Session;

/// <summary>Proves to an API inbox who a customer is: HMAC-SHA256 of the identifier under the inbox's key, in lower-case hex.</summary>
internal static class IdentityHash
{
    public static string Of(string identifier, SecureString hmacToken)
    {
        byte[] key = KeyOf(hmacToken);
        try
        {
            using var hmac = new HMACSHA256(key);
            byte[] hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(identifier));
            var hex = new StringBuilder(hash.Length * 2);
            foreach (byte b in hash)
                hex.Append(b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            return hex.ToString();
        }
        finally
        {
            Array.Clear(key, 0, key.Length);
        }
    }

    private static byte[] KeyOf(SecureString secret)
    {
        IntPtr memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            var letters = new char[secret.Length];
            Marshal.Copy(memory, letters, 0, letters.Length);
            byte[] key = Encoding.UTF8.GetBytes(letters);
            Array.Clear(letters, 0, letters.Length);
            return key;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
