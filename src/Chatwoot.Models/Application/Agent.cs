using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A user of an account. A conversation's assignee may also be an agent bot: then its own fields are in <c>Extra</c>.</summary>
public sealed class Agent : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public string? Name { get; set; }

    /// <summary>The display name, or the name where there is none.</summary>
    public string? AvailableName { get; set; }

    public string? Email { get; set; }

    /// <summary>Null for somebody who left the account.</summary>
    public AccountRole? Role { get; set; }

    /// <summary>What colleagues see: 'Offline' for somebody away whose AutoOffline is on. Null for somebody who left the account.</summary>
    public AvailabilityStatus? AvailabilityStatus { get; set; }

    public bool? AutoOffline { get; set; }

    /// <summary>Whether the e-mail address was confirmed.</summary>
    public bool? Confirmed { get; set; }

    /// <summary>How the user signs in: email, google_oauth2, saml.</summary>
    public string? Provider { get; set; }

    public long? CustomRoleId { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    /// <summary>Address of the picture; empty where there is none.</summary>
    public string? Thumbnail { get; set; }

    /// <summary>The inbox the agent was told as a member of.</summary>
    public long? InboxId { get; internal set; }

    public long AgentId => Id;

    public override string ToString() => AvailableName ?? Name ?? $"agent {Id}";
}
