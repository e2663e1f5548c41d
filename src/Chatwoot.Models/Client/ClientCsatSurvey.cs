using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>The satisfaction survey of a conversation, as the customer sees it.</summary>
public sealed class ClientCsatSurvey : ChatwootObject
{
    /// <summary>The number of the message that asks.</summary>
    public long Id { get; set; }

    /// <summary>What the customer answered; null until then, and for a moment after.</summary>
    public ClientCsatSurveyResponse? CsatSurveyResponse { get; set; }

    /// <summary>emoji or star.</summary>
    public string? DisplayType { get; set; }

    /// <summary>The text the inbox asks with; null where none is configured.</summary>
    public string? Content { get; set; }

    public string? InboxAvatarUrl { get; set; }

    public string? InboxName { get; set; }

    public string? Locale { get; set; }

    /// <summary>The key of the conversation in the database, not the number the dashboard shows.</summary>
    public long? ConversationId { get; set; }

    public DateTime? CreatedAt { get; set; }

    /// <summary>1 (bad) to 5 (good); null where nothing was answered.</summary>
    public int? Rating => CsatSurveyResponse?.Rating;

    public string? FeedbackMessage => CsatSurveyResponse?.FeedbackMessage;

    /// <summary>The conversation's unique id, by which the survey is found.</summary>
    public Guid? Uuid { get; internal set; }

    /// <summary>The page on which a person answers.</summary>
    public Uri? PageUri { get; internal set; }

    public override string ToString() => Rating is { } rating ? $"{rating}/5" : "not answered";
}

/// <summary>A customer's answer to a satisfaction survey.</summary>
public sealed class ClientCsatSurveyResponse : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    /// <summary>The key of the conversation in the database, not the number the dashboard shows.</summary>
    public long? ConversationId { get; set; }

    public long? MessageId { get; set; }

    /// <summary>1 (bad) to 5 (good).</summary>
    public int? Rating { get; set; }

    public string? FeedbackMessage { get; set; }

    public long? ContactId { get; set; }

    public long? AssignedAgentId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public string? CsatReviewNotes { get; set; }

    public DateTime? ReviewNotesUpdatedAt { get; set; }

    public long? ReviewNotesUpdatedById { get; set; }

    public override string ToString() => $"{Rating}/5";
}
