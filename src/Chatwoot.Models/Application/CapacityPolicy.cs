using System;
using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>How many conversations agents may have at once. Enterprise edition.</summary>
public sealed class CapacityPolicy : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>What does not count: <c>exclude_older_than_hours</c>, <c>excluded_labels</c>.</summary>
    public Dictionary<string, object?>? ExclusionRules { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long? AccountId { get; set; }

    public long? AssignedAgentCount { get; set; }

    public List<InboxCapacityLimit>? InboxCapacityLimits { get; set; }

    public long CapacityPolicyId => Id;

    /// <summary>Conversations without activity for longer do not count; null where all do.</summary>
    public TimeSpan? ExcludeOlderThan =>
        ExclusionRules is not null && ExclusionRules.TryGetValue("exclude_older_than_hours", out object? hours) && hours is int or long or double
            ? TimeSpan.FromHours(Convert.ToDouble(hours, System.Globalization.CultureInfo.InvariantCulture))
            : null;

    /// <summary>Conversations with one of these labels do not count.</summary>
    public IReadOnlyList<string> ExcludedLabel =>
        ExclusionRules is not null && ExclusionRules.TryGetValue("excluded_labels", out object? labels) && labels is IEnumerable<object?> list
            ? list.OfType<string>().ToList()
            : [];

    public override string ToString() => Name ?? $"capacity policy {Id}";
}

/// <summary>How many conversations of an inbox an agent may have at once.</summary>
public sealed class InboxCapacityLimit : ChatwootObject
{
    public long Id { get; set; }

    public long? InboxId { get; set; }

    public long? ConversationLimit { get; set; }

    public override string ToString() => $"inbox {InboxId}: {ConversationLimit}";
}
