using System;
using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>An agent a capacity policy is for, with all the server tells of the user.</summary>
public sealed class CapacityPolicyUser : ChatwootObject
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

    /// <summary>The account the user was last active in.</summary>
    public long? AccountId { get; set; }

    /// <summary>The role in that account.</summary>
    public AccountRole? Role { get; set; }

    /// <summary>'SuperAdmin' for an administrator of the installation, else null.</summary>
    public string? Type { get; set; }

    public long? InviterId { get; set; }

    public string? MessageSignature { get; set; }

    public string? AvatarUrl { get; set; }

    public Dictionary<string, object?>? UiSettings { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    /// <summary>The accounts the user belongs to.</summary>
    public List<ProfileAccount>? Accounts { get; set; }

    /// <summary>The API token of the user, never shown.</summary>
    public SecureString? AccessToken { get; set; }

    /// <summary>The token of the user's web socket, never shown.</summary>
    public SecureString? PubsubToken { get; set; }

    public long AgentId => Id;

    public long UserId => Id;

    public override string ToString() => AvailableName ?? Name ?? $"user {Id}";
}
