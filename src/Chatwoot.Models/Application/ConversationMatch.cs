using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A conversation in which a text was found, with the messages that hold it.</summary>
public sealed class ConversationMatch : ChatwootObject
{
    public long Id { get; set; }

    public Guid? Uuid { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    /// <summary>Only the id and the name.</summary>
    public Contact? Contact { get; set; }

    /// <summary>Only the id, the name and the kind of channel.</summary>
    public Inbox? Inbox { get; set; }

    /// <summary>The messages that hold the text.</summary>
    public List<MatchingMessage>? Messages { get; set; }

    public long ConversationId => Id;

    public override string ToString() => $"#{Id}";
}

/// <summary>A message that holds a text that was looked for.</summary>
public sealed class MatchingMessage : ChatwootObject
{
    public long Id { get; set; }

    public string? Content { get; set; }

    public MessageType? MessageType { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string? SenderName { get; set; }

    public override string ToString() => Content ?? $"{Id}";
}
