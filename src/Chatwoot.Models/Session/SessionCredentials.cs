using System.Security;

namespace Chatwoot;

/// <summary>The secrets of a session. Never leaves the module.</summary>
internal sealed class SessionCredentials
{
    public SecureString? AccessToken { get; init; }

    public SecureString? PlatformToken { get; init; }

    public SecureString? HmacToken { get; init; }

    public SecureString? TokenFor(ApiFamily api) => api switch
    {
        ApiFamily.Application => AccessToken,
        ApiFamily.Platform => PlatformToken,
        _ => null,
    };
}
