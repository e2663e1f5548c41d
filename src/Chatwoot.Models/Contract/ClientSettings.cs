using System;
using System.Security;

namespace Chatwoot.Contract;

/// <summary>What an engine is made from.</summary>
public sealed class ClientSettings
{
    public ClientSettings(Uri address, Func<ApiFamily, SecureString?> token)
    {
        Address = address;
        Token = token;
    }

    /// <summary>The root of the installation, ending in a slash.</summary>
    public Uri Address { get; }

    /// <summary>The token for an API; asked for each request, so that a token lives nowhere but in its SecureString and in a header.</summary>
    public Func<ApiFamily, SecureString?> Token { get; }

    public string UserAgent { get; init; } = "ChatwootPS";

    /// <summary>How long one attempt may take. The server itself gives up after 15 seconds, uploads apart.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a failed request is sent again.</summary>
    public int MaximumRetryCount { get; init; } = 4;

    /// <summary>How long a request waits for the rate limit in all.</summary>
    public TimeSpan MaximumRateLimitWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Connections kept to the server at once; at least the highest throttle.</summary>
    public int MaximumConnections { get; init; } = 64;
}
