using System;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>Proves to an API inbox who a customer is: HMAC-SHA256 of the identifier under the inbox's key, in lower-case hex.</summary>
internal static class IdentityHash
{
    public static string Of(string identifier, SecureString hmacToken)
    {
        byte[] key = SecretText.Read(hmacToken, letters => Encoding.UTF8.GetBytes(letters));
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
}
