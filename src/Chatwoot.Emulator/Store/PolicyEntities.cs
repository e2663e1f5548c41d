using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>How the conversations of an inbox are dealt out.</summary>
internal sealed class AssignmentPolicy : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public string Order { get; set; } = "round_robin";

    public string Priority { get; set; } = "earliest_created";

    public long Limit { get; set; } = 100;

    public long Window { get; set; } = 3600;

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>How many conversations an agent may have.</summary>
internal sealed class CapacityPolicy : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public JsonObject ExclusionRules { get; set; } = [];

    public List<CapacityLimit> Limits { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>How many of them may be of one inbox.</summary>
internal sealed class CapacityLimit : Entity
{
    public required Inbox Inbox { get; init; }

    public long ConversationLimit { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Where the numbers of policies come from.</summary>
internal sealed class PolicySequences
{
    public Sequence Assignment { get; } = new();

    public Sequence Capacity { get; } = new();

    public Sequence CapacityLimits { get; } = new();
}

/// <summary>The policies of an account.</summary>
internal sealed class PolicyBook(PolicySequences sequences)
{
    public Table<AssignmentPolicy> Assignment { get; } = new(sequences.Assignment);

    public Table<CapacityPolicy> Capacity { get; } = new(sequences.Capacity);

    public CapacityLimit Limit(CapacityPolicy policy, CapacityLimit limit)
    {
        limit.Id = sequences.CapacityLimits.Next();
        policy.Limits.Add(limit);
        return limit;
    }

    /// <summary>An inbox goes with its limits.</summary>
    public void Leave(Inbox inbox)
    {
        foreach (var policy in Capacity)
        {
            policy.Limits.RemoveAll(limit => limit.Inbox == inbox);
        }
    }
}
