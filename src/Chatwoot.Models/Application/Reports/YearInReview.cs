using System;

namespace Chatwoot;

/// <summary>The session user's own year.</summary>
public sealed class YearInReview : ChatwootObject
{
    public string? Year { get; set; }

    public int TotalConversations { get; set; }

    /// <summary>The day with most conversations; null without any.</summary>
    public BusiestDay? BusiestDay { get; set; }

    public SupportPersonality? SupportPersonality { get; set; }

    /// <summary>The mean time to the first answer.</summary>
    public TimeSpan? AverageResponseTime => SupportPersonality?.AvgResponseTimeSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    public override string ToString() => $"{Year}: {TotalConversations} conversations";
}

/// <summary>The busiest day of a year.</summary>
public sealed class BusiestDay : ChatwootObject
{
    /// <summary>Month and day, such as 'Nov 23'.</summary>
    public string? Date { get; set; }

    public int Count { get; set; }

    public override string ToString() => $"{Date} ({Count})";
}

/// <summary>How quick somebody answers.</summary>
public sealed class SupportPersonality : ChatwootObject
{
    public int? AvgResponseTimeSeconds { get; set; }

    public override string ToString() => $"{AvgResponseTimeSeconds} s";
}
