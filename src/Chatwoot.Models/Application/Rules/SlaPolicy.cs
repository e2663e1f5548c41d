using System;
using System.Collections.Generic;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>How soon customers are to be answered. A goal that is null is not looked at.</summary>
public sealed class SlaPolicy : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    [InSeconds]
    public TimeSpan? FirstResponseTimeThreshold { get; set; }

    [InSeconds]
    public TimeSpan? NextResponseTimeThreshold { get; set; }

    [InSeconds]
    public TimeSpan? ResolutionTimeThreshold { get; set; }

    /// <summary>Stored and shown; the server of this version counts every hour all the same.</summary>
    public bool? OnlyDuringBusinessHours { get; set; }

    public long SlaPolicyId => Id;

    public override string ToString() => Name ?? $"SLA policy {Id}";
}

/// <summary>A policy on a conversation, as it was when it was put there.</summary>
public sealed class AppliedSla : ChatwootObject
{
    public long Id { get; set; }

    public long? SlaId { get; set; }

    public SlaStatus? SlaStatus { get; set; }

    public string? SlaName { get; set; }

    public string? SlaDescription { get; set; }

    [InSeconds]
    public TimeSpan? SlaFirstResponseTimeThreshold { get; set; }

    [InSeconds]
    public TimeSpan? SlaNextResponseTimeThreshold { get; set; }

    [InSeconds]
    public TimeSpan? SlaResolutionTimeThreshold { get; set; }

    public bool? SlaOnlyDuringBusinessHours { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => $"{SlaName} ({SlaStatus})";
}

/// <summary>A conversation that missed a goal of its policy.</summary>
public sealed class SlaMiss : ChatwootObject
{
    public AppliedSla? AppliedSla { get; set; }

    public SlaMissConversation? Conversation { get; set; }

    /// <summary>The goals missed: frt (first response), nrt (next response), rt (resolution).</summary>
    public List<SlaEvent>? SlaEvents { get; set; }

    public long? ConversationId => Conversation?.Id;

    public string? Policy => AppliedSla?.SlaName;

    public SlaStatus? Status => AppliedSla?.SlaStatus;

    public override string ToString() => $"#{ConversationId} {Policy}";
}

/// <summary>What the list of misses tells of a conversation.</summary>
public sealed class SlaMissConversation : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>Only the name is there.</summary>
    public Contact? Contact { get; set; }

    /// <summary>The titles, joined by commas.</summary>
    public string? Labels { get; set; }

    public Agent? Assignee { get; set; }

    public override string ToString() => $"#{Id}";
}

/// <summary>A goal that was missed.</summary>
public sealed class SlaEvent : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>frt (first response), nrt (next response) or rt (resolution).</summary>
    public string? EventType { get; set; }

    public Dictionary<string, object?>? Meta { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => EventType ?? "";
}

/// <summary>How well the policies were kept.</summary>
public sealed class SlaMetric : ChatwootObject
{
    public int? TotalAppliedSlas { get; set; }

    public int? NumberOfSlaMisses { get; set; }

    /// <summary>Such as <c>97.5%</c>.</summary>
    public string? HitRate { get; set; }

    /// <summary>The rate as a number from 0 to 1.</summary>
    public double? HitShare =>
        double.TryParse(HitRate?.TrimEnd('%'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double percent) ? percent / 100 : null;

    public override string ToString() => $"{HitRate} of {TotalAppliedSlas}";
}

/// <summary>A row of the server's table of misses.</summary>
public sealed class SlaMissRow : ChatwootObject
{
    public long ConversationId { get; set; }

    public string? SlaPolicy { get; set; }

    public string? Assignee { get; set; }

    public string? Team { get; set; }

    public string? Inbox { get; set; }

    public string? Labels { get; set; }

    /// <summary>The conversation in the dashboard.</summary>
    public string? Link { get; set; }

    /// <summary>The goals missed, joined by commas.</summary>
    public string? BreachedEvents { get; set; }

    public override string ToString() => $"#{ConversationId} {SlaPolicy}";
}
