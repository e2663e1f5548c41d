using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users;

/// <summary>
/// Finds users by their address and makes new ones. The server's answer to a creation does not tell which of the two it was, but asked with the address alone
/// it gives the user there is, and of an unknown address it misses the password: so that is asked first.
/// </summary>
internal static class UserByEmail
{
    /// <summary>Finds a user, whom the platform app may from then on read and change; null where nobody has the address.</summary>
    public static async Task<PlatformUser?> FindAsync(Operation operation, string email)
    {
        try
        {
            return await SendAsync(operation, new Dictionary<string, object?> { ["email"] = email }).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.InvalidInput && refusal.Attributes.Contains("password"))
        {
            return null;
        }
    }

    // Found or made by its address: a second time gives the same user.
    public static Task<PlatformUser> SendAsync(Operation operation, IReadOnlyDictionary<string, object?> fields) =>
        operation.GetAsync<PlatformUser>(Resources.PlatformUsers.Create(fields).With(repeatable: true));
}
