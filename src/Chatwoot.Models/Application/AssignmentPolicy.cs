using System;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>How conversations of inboxes are handed out to agents.</summary>
public sealed class AssignmentPolicy : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public AssignmentOrder? AssignmentOrder { get; set; }

    public AssignmentConversationPriority? ConversationPriority { get; set; }

    /// <summary>How many conversations an agent gets at most in one window.</summary>
    public long? FairDistributionLimit { get; set; }

    [InSeconds]
    public TimeSpan? FairDistributionWindow { get; set; }

    public bool? Enabled { get; set; }

    public long? AssignedInboxCount { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long AssignmentPolicyId => Id;

    public override string ToString() => Name ?? $"assignment policy {Id}";
}
