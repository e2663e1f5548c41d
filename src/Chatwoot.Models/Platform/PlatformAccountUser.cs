using System;

namespace Chatwoot;

/// <summary>The membership of a user in an account, as the Platform API shows it.</summary>
public sealed class PlatformAccountUser : ChatwootObject
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public long UserId { get; set; }

    public AccountRole? Role { get; set; }

    /// <summary>Who invited the user; null for a membership made by the Platform API.</summary>
    public long? InviterId { get; set; }

    public AvailabilityStatus? Availability { get; set; }

    public bool? AutoOffline { get; set; }

    public long? CustomRoleId { get; set; }

    public long? AgentCapacityPolicyId { get; set; }

    public DateTime? ActiveAt { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => $"user {UserId} in account {AccountId}";
}
