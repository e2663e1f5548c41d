using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>How the conversations of an account are handed out.</summary>
internal sealed class PolicyBook(PolicySequences sequences)
{
    public Table<AssignmentPolicy> Assignment { get; } = new(sequences.Assignment);

    public Table<CapacityPolicy> Capacity { get; } = new(sequences.Capacity);

    /// <summary>The assignment policy of each inbox that has one.</summary>
    public Dictionary<long, AssignmentPolicy> OfInbox { get; } = [];
}

internal sealed class PolicySequences
{
    public Sequence Assignment { get; } = new();

    public Sequence Capacity { get; } = new();

    public Sequence Limits { get; } = new();
}

internal sealed class AssignmentPolicy : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string AssignmentOrder { get; set; } = "round_robin";

    public string ConversationPriority { get; set; } = "earliest_created";

    public long FairDistributionLimit { get; set; } = 100;

    /// <summary>Seconds.</summary>
    public long FairDistributionWindow { get; set; } = 3600;

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class CapacityPolicy : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public JsonObject ExclusionRules { get; set; } = [];

    public List<InboxCapacity> Limits { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class InboxCapacity : Entity
{
    public required Inbox Inbox { get; init; }

    public long ConversationLimit { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
