using System;
using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>A user of the installation, as the Platform API shows it.</summary>
public sealed class PlatformUser : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    /// <summary>The display name, or the name where there is none.</summary>
    public string? AvailableName { get; set; }

    public string? Email { get; set; }

    public string? Uid { get; set; }

    public string? Provider { get; set; }

    public bool? Confirmed { get; set; }

    /// <summary>The account the user was last active in; null without any.</summary>
    public long? AccountId { get; set; }

    /// <summary>The role in that account.</summary>
    public AccountRole? Role { get; set; }

    public List<PlatformUserAccount>? Accounts { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public Dictionary<string, object?>? UiSettings { get; set; }

    public string? MessageSignature { get; set; }

    public string? AvatarUrl { get; set; }

    /// <summary>The permanent API token of the user, never shown.</summary>
    public SecureString? AccessToken { get; set; }

    /// <summary>The token of the user's web socket, never shown.</summary>
    public SecureString? PubsubToken { get; set; }

    /// <summary>
    /// Whether New-ChatwootPlatformUser found a user with that address instead of making one; then nothing of it was changed, and
    /// the platform app may from now on read and change it. Null elsewhere.
    /// </summary>
    public bool? Existed { get; internal set; }

    public long UserId => Id;

    public override string ToString() => Email ?? Name ?? $"user {Id}";
}

/// <summary>An account a user of the installation belongs to.</summary>
public sealed class PlatformUserAccount : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public AccountRole? Role { get; set; }

    public DateTime? ActiveAt { get; set; }

    public long AccountId => Id;

    public override string ToString() => $"{Name} ({Id})";
}
