using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A conversation as the customer sees it.</summary>
public sealed class ClientConversation : ChatwootObject
{
    /// <summary>The number the agents' dashboard shows.</summary>
    public long Id { get; set; }

    public Guid? Uuid { get; set; }

    public long? InboxId { get; set; }

    public ConversationStatus? Status { get; set; }

    /// <summary>Everything said, oldest first, without private notes and activities.</summary>
    public List<ClientMessage>? Messages { get; set; }

    public ClientContact? Contact { get; set; }

    public DateTime? ContactLastSeenAt { get; set; }

    public DateTime? AgentLastSeenAt { get; set; }

    /// <summary>The customer's key, which the next command needs; see <see cref="ClientContact.SourceId"/>.</summary>
    public string? ContactIdentifier { get; internal set; }

    internal string? InboxIdentifier { get; set; }

    public long ConversationId => Id;

    public override string ToString() => $"#{Id}";
}
