using System.Security;
using System.Text;

namespace ChatwootPS.Session;

/// <summary>Proves to an API inbox who a customer is: the hash of the identifier under the inbox's key.</summary>
internal static class IdentityHash
{
    public static string Of(string identifier, SecureString hmacToken) => KeyedHash.Of(Encoding.UTF8.GetBytes(identifier), hmacToken);
}
