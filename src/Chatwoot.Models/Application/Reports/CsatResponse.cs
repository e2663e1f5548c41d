using System;
using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>What a customer answered when he was asked how satisfied he is.</summary>
public sealed class CsatResponse : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>From 1, bad, to 5, good.</summary>
    public int Rating { get; set; }

    public string? FeedbackMessage { get; set; }

    /// <summary>What somebody wrote down after looking into it.</summary>
    public string? CsatReviewNotes { get; set; }

    public DateTime? ReviewNotesUpdatedAt { get; set; }

    public CsatReviewer? ReviewNotesUpdatedBy { get; set; }

    public long? AccountId { get; set; }

    /// <summary>The message that asked.</summary>
    public long? MessageId { get; set; }

    public Contact? Contact { get; set; }

    /// <summary>The number of the conversation, as the dashboard shows it.</summary>
    public long? ConversationId { get; set; }

    /// <summary>Who had the conversation when it was rated; null where nobody had.</summary>
    public Agent? AssignedAgent { get; set; }

    public DateTime? CreatedAt { get; set; }

    public long CsatResponseId => Id;

    public long? ContactId => Contact?.Id;

    /// <summary>Where the dashboard shows the conversation.</summary>
    public Uri? ConversationUri => Origin is null || ConversationId is null
        ? null
        : new Uri($"{Origin.Uri.AbsoluteUri.TrimEnd('/')}/app/accounts/{AccountId ?? Origin.AccountId}/conversations/{ConversationId}");

    public override string ToString() => $"{Rating} of 5 in conversation {ConversationId}";
}

/// <summary>Who reviewed a rating.</summary>
public sealed class CsatReviewer : ChatwootObject
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public override string ToString() => Name ?? $"user {Id}";
}

/// <summary>How customers rated.</summary>
public sealed class CsatMetric : ChatwootObject
{
    /// <summary>Answers.</summary>
    public int TotalCount { get; set; }

    /// <summary>How often each rating was given, by the rating as text; ratings nobody gave are missing.</summary>
    public Dictionary<string, object?>? RatingsCount { get; set; }

    /// <summary>Surveys sent, whatever else was asked for than the time.</summary>
    public int TotalSentMessagesCount { get; set; }

    /// <summary>The mean rating; null without any.</summary>
    public double? AverageRating => TotalCount == 0 ? null : Ratings.Sum(rating => (double)rating.Key * rating.Value) / TotalCount;

    /// <summary>The percentage of 4 and 5 among the answers; null without any.</summary>
    public double? SatisfactionScore => TotalCount == 0 ? null : 100.0 * Ratings.Where(rating => rating.Key >= 4).Sum(rating => rating.Value) / TotalCount;

    /// <summary>The percentage of surveys that were answered; null where none was sent.</summary>
    public double? ResponseRate => TotalSentMessagesCount == 0 ? null : 100.0 * TotalCount / TotalSentMessagesCount;

    private IEnumerable<KeyValuePair<int, int>> Ratings => (RatingsCount ?? []).Select(pair => new KeyValuePair<int, int>(
        int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture),
        Convert.ToInt32(pair.Value, System.Globalization.CultureInfo.InvariantCulture)));

    public override string ToString() => $"{TotalCount} ratings";
}
