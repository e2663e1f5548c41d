using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What became of one person when the members of an account were brought in line, or with -WhatIf would become.</summary>
public sealed class PlatformUserSyncResult : ChatwootObject
{
    public PlatformUserSyncAction Action { get; internal set; }

    /// <summary>Null for a member whose address the platform app may not read.</summary>
    public string? Email { get; internal set; }

    public string? Name { get; internal set; }

    /// <summary>Null where the user is not known yet, or was never made.</summary>
    public long? UserId { get; internal set; }

    public long AccountId { get; internal set; }

    /// <summary>The role in the account; null for nobody's.</summary>
    public AccountRole? Role { get; internal set; }

    /// <summary>The role before; null where there was none.</summary>
    public AccountRole? PreviousRole { get; internal set; }

    /// <summary>The fields of the user that were changed, such as name, custom_attributes.</summary>
    public IReadOnlyList<string> Changes { get; internal set; } = [];

    /// <summary>In words: what was done, or why nothing was.</summary>
    public string? Detail { get; internal set; }

    /// <summary>The number of the input, counted from 1; null for a member nobody asked for.</summary>
    public int? Row { get; internal set; }

    public override string ToString() => $"{Action}: {Email ?? $"user {UserId}"}";
}
