using System;
using System.Collections.Generic;
using System.Globalization;

namespace Chatwoot;

/// <summary>How many conversations of each inbox an agent is given at once.</summary>
public sealed class CapacityPolicy : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Which conversations do not count.</summary>
    public CapacityExclusion? ExclusionRules { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long? AccountId { get; set; }

    public int? AssignedAgentCount { get; set; }

    public List<InboxCapacityLimit>? InboxCapacityLimits { get; set; }

    /// <summary>The agents the policy is for, where they were asked for.</summary>
    public List<CapacityPolicyUser>? Users { get; set; }

    public long CapacityPolicyId => Id;

    public override string ToString() => Name ?? $"capacity policy {Id}";
}

/// <summary>Which conversations do not count.</summary>
public sealed class CapacityExclusion : ChatwootObject
{
    /// <summary>Conversations with one of these labels.</summary>
    public List<string>? ExcludedLabels { get; set; }

    /// <summary>As the server has it, which looks at nothing here: a number, or a text.</summary>
    public object? ExcludeOlderThanHours { get; set; }

    /// <summary>Conversations older than this; null where age does not matter.</summary>
    public TimeSpan? ExcludeOlderThan =>
        double.TryParse(Convert.ToString(ExcludeOlderThanHours, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out double hours)
            && Math.Abs(hours) < TimeSpan.MaxValue.TotalHours
            ? TimeSpan.FromHours(hours)
            : null;

    public override string ToString() =>
        string.Join(", ", [.. ExcludedLabels ?? [], .. ExcludeOlderThan is { } age ? [$"older than {age.TotalHours.ToString(CultureInfo.CurrentCulture)} h"] : Array.Empty<string>()]);
}

/// <summary>How many conversations of one inbox an agent is given at once.</summary>
public sealed class InboxCapacityLimit : ChatwootObject
{
    public long Id { get; set; }

    public long? InboxId { get; set; }

    /// <summary>There only in the answer to a change.</summary>
    public string? InboxName { get; set; }

    public long? AgentCapacityPolicyId { get; set; }

    public int? ConversationLimit { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => $"{InboxName ?? $"inbox {InboxId}"}: {ConversationLimit}";
}
