using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A conversation that a search found: by its number, or by what is known of the contact.</summary>
public sealed class ConversationHit : ChatwootObject
{
    /// <summary>The number, as the dashboard shows it.</summary>
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    /// <summary>The first message.</summary>
    public Message? Message { get; set; }

    /// <summary>The customer, with the fields a search tells.</summary>
    public Contact? Contact { get; set; }

    public Inbox? Inbox { get; set; }

    /// <summary>Who has it; null where nobody does.</summary>
    public Agent? Agent { get; set; }

    /// <summary>Told by a search for conversations alone.</summary>
    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public long ConversationId => Id;

    public override string ToString() => $"conversation {Id}";
}
