using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A page or PDF file that an assistant knows.</summary>
public sealed class CaptainDocument : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public CaptainAssistant? Assistant { get; set; }

    public string? Name { get; set; }

    /// <summary>The address of a page; for a file 'PDF: ' and its name with the time.</summary>
    public string? ExternalLink { get; set; }

    public string? DisplayUrl { get; set; }

    /// <summary>What was read.</summary>
    public string? Content { get; set; }

    public string? ContentType { get; set; }

    /// <summary>In bytes.</summary>
    public long? FileSize { get; set; }

    public bool? PdfDocument { get; set; }

    public CaptainDocumentStatus? Status { get; set; }

    /// <summary><c>syncing</c>, <c>synced</c> or <c>failed</c>.</summary>
    public string? SyncStatus { get; set; }

    public bool? SyncInProgress { get; set; }

    public DateTime? LastSyncedAt { get; set; }

    public DateTime? LastSyncAttemptedAt { get; set; }

    public string? LastSyncErrorCode { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long DocumentId => Id;

    public override string ToString() => Name ?? ExternalLink ?? $"document {Id}";
}

/// <summary>A question and its answer that an assistant knows.</summary>
public sealed class CaptainResponse : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    public CaptainResponseStatus? Status { get; set; }

    /// <summary>Whether a person changed the text.</summary>
    public bool? Edited { get; set; }

    public CaptainAssistant? Assistant { get; set; }

    /// <summary>Where it comes from: a user, document or conversation, by <c>type</c> and <c>id</c>.</summary>
    public Dictionary<string, object?>? Documentable { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long ResponseId => Id;

    public override string ToString() => Question ?? $"answer {Id}";
}

/// <summary>What the AI made of a task.</summary>
public sealed class CaptainTaskResult : ChatwootObject
{
    /// <summary>The text; for a suggestion of labels their titles, joined by commas. Null where there is nothing to suggest.</summary>
    public string? Message { get; set; }

    /// <summary>What a follow-up needs to go on from here.</summary>
    public Dictionary<string, object?>? FollowUpContext { get; set; }

    public override string ToString() => Message ?? "";
}
