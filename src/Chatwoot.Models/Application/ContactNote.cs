using System;

namespace Chatwoot;

/// <summary>A note of the agents on a customer, in Markdown.</summary>
public sealed class ContactNote : ChatwootObject
{
    public long Id { get; set; }

    public string? Content { get; set; }

    /// <summary>Who wrote it, or changed it last; null where that user is gone.</summary>
    public Agent? User { get; set; }

    /// <summary>The customer; only in the notes of a company's customers.</summary>
    public Contact? Contact { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>The customer's number; the server sends none, so it is the one that was asked for.</summary>
    public long? ContactId { get; internal set; }

    public long NoteId => Id;

    public override string ToString() => Content ?? $"note {Id}";
}
