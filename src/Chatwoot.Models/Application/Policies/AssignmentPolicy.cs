using System;
using System.Collections.Generic;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>How the conversations of inboxes are dealt out among their agents.</summary>
public sealed class AssignmentPolicy : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public AssignmentOrder? AssignmentOrder { get; set; }

    public AssignmentPriority? ConversationPriority { get; set; }

    /// <summary>How many conversations an agent is given within the window.</summary>
    public int? FairDistributionLimit { get; set; }

    [InSeconds]
    public TimeSpan? FairDistributionWindow { get; set; }

    public bool? Enabled { get; set; }

    public int? AssignedInboxCount { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>The inboxes the policy is for, where they were asked for.</summary>
    public List<Inbox>? Inboxes { get; set; }

    public long AssignmentPolicyId => Id;

    public override string ToString() => Name ?? $"assignment policy {Id}";
}
