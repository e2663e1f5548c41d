using System;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>The figures of a time as a whole.</summary>
public sealed class ReportSummary : ChatwootObject
{
    public ReportBy By { get; set; }

    /// <summary>The number of the agent, inbox, label or team; null for the account.</summary>
    public long? SubjectId { get; set; }

    public string? SubjectName { get; set; }

    public int? ConversationsCount { get; set; }

    public int? IncomingMessagesCount { get; set; }

    public int? OutgoingMessagesCount { get; set; }

    public int? ResolutionsCount { get; set; }

    /// <summary>Null where nobody was answered for the first time.</summary>
    [InSeconds]
    public TimeSpan? AvgFirstResponseTime { get; set; }

    [InSeconds]
    public TimeSpan? AvgResolutionTime { get; set; }

    /// <summary>How long customers waited for an answer in the mean.</summary>
    [InSeconds]
    public TimeSpan? ReplyTime { get; set; }

    /// <summary>The same of the time of equal length before.</summary>
    public ReportSummary? Previous { get; set; }

    public override string ToString() => $"{ConversationsCount} conversations, {ResolutionsCount} resolutions";
}

/// <summary>The figures of one agent, inbox, label or team.</summary>
public sealed class ReportSummaryRow : ChatwootObject
{
    public ReportSummaryBy By { get; set; }

    /// <summary>The number of the agent, inbox, label or team.</summary>
    public long Id { get; set; }

    public string? Name { get; set; }

    public int? ConversationsCount { get; set; }

    /// <summary>Resolutions, whenever the conversation began.</summary>
    public int? ResolvedConversationsCount { get; set; }

    [InSeconds]
    public TimeSpan? AvgFirstResponseTime { get; set; }

    [InSeconds]
    public TimeSpan? AvgResolutionTime { get; set; }

    [InSeconds]
    public TimeSpan? AvgReplyTime { get; set; }

    public override string ToString() => $"{Name ?? $"{By} {Id}"}: {ConversationsCount} conversations";
}

/// <summary>How the conversations of a kind of channel stand now, of those that began in the time asked for.</summary>
public sealed class ChannelSummary : ChatwootObject
{
    /// <summary>Such as Channel::Api.</summary>
    public string? ChannelType { get; set; }

    public int Open { get; set; }

    public int Resolved { get; set; }

    public int Pending { get; set; }

    public int Snoozed { get; set; }

    public int Total { get; set; }

    public override string ToString() => $"{ChannelType}: {Total} conversations";
}
