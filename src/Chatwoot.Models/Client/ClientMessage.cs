using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A message as the customer sees it.</summary>
public sealed class ClientMessage : ChatwootObject
{
    public long Id { get; set; }

    public string? Content { get; set; }

    /// <summary>Incoming is what the customer wrote, outgoing what the agents did.</summary>
    public MessageType? MessageType { get; set; }

    public string? ContentType { get; set; }

    public Dictionary<string, object?>? ContentAttributes { get; set; }

    public DateTime? CreatedAt { get; set; }

    public long? ConversationId { get; set; }

    /// <summary>Null for what the server itself wrote: greetings, surveys.</summary>
    public MessageSender? Sender { get; set; }

    public List<Attachment>? Attachments { get; set; }

    /// <summary>The customer's key, which the next command needs; see <see cref="ClientContact.SourceId"/>.</summary>
    public string? ContactIdentifier { get; internal set; }

    internal string? InboxIdentifier { get; set; }

    public long MessageId => Id;

    public override string ToString() => Content ?? $"message {Id}";
}
