using System;
using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>HMAC-SHA256 as the server writes it: in lower-case hex, under the letters of a key.</summary>
internal static class KeyedHash
{
    public static string Of(byte[] data, SecureString key)
    {
        byte[] letters = SecretText.Read(key, text => Encoding.UTF8.GetBytes(text));
        try
        {
            using var hmac = new HMACSHA256(letters);
            byte[] hash = hmac.ComputeHash(data);
            var hex = new StringBuilder(hash.Length * 2);
            foreach (byte b in hash)
                hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
            return hex.ToString();
        }
        finally
        {
            Array.Clear(letters, 0, letters.Length);
        }
    }
}
