using System.Security;
using System.Threading;

namespace Chatwoot;

/// <summary>The secrets of a session. Never leaves the module.</summary>
internal sealed class SessionCredentials
{
    private SecureString? _accessToken;

    public SecureString? AccessToken
    {
        get => Volatile.Read(ref _accessToken);
        init => _accessToken = value;
    }

    public SecureString? PlatformToken { get; init; }

    public SecureString? HmacToken { get; init; }

    /// <summary>
    /// Goes on with another access token. The old one is left to the collector: requests that are under way may still read it.
    /// </summary>
    public void Renew(SecureString token) => Volatile.Write(ref _accessToken, token);

    public SecureString? TokenFor(ApiFamily api) => api switch
    {
        ApiFamily.Application => AccessToken,
        ApiFamily.Platform => PlatformToken,
        _ => null,
    };
}
