using System;
using System.Net;
using System.Security;

namespace Chatwoot;

/// <summary>An address that signs a user in once, without a password. It is a credential: its text is given out on request only.</summary>
public sealed class PlatformLoginLink
{
    internal PlatformLoginLink(long userId, SecureString address, DateTime expiresAt)
    {
        UserId = userId;
        Address = address;
        ExpiresAt = expiresAt;
    }

    /// <summary>Who is signed in by it.</summary>
    public long UserId { get; }

    /// <summary>The address, never shown.</summary>
    public SecureString Address { get; }

    /// <summary>Until when it works; five minutes after it was made, and only once.</summary>
    public DateTime ExpiresAt { get; }

    /// <summary>The address as text, for a browser or a redirection. Do not log it.</summary>
    public string GetAddress() => new NetworkCredential("", Address).Password;

    public override string ToString() => $"sign-in link of user {UserId}, until {ExpiresAt:T}";
}
