using System;

namespace Chatwoot;

/// <summary>The value of a metric in one period.</summary>
public sealed class ReportPoint : ChatwootObject
{
    public ReportMetric Metric { get; set; }

    public ReportBy By { get; set; }

    /// <summary>The number of the agent, inbox, label or team; null for the account.</summary>
    public long? SubjectId { get; set; }

    public string? SubjectName { get; set; }

    /// <summary>When the period begins.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>The same in the time zone the report was asked for.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>A count, or a TimeSpan; null where there was nothing to measure.</summary>
    public object? Value { get; set; }

    /// <summary>How many single times a mean was made of.</summary>
    public int? Count { get; set; }

    public override string ToString() => $"{Metric} {Start:yyyy-MM-dd HH:mm}: {Value}";
}
