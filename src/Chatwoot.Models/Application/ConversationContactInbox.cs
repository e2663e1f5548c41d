using System;
using System.Security;

namespace Chatwoot;

/// <summary>The place of a conversation's customer in its inbox, as notifications and events tell it.</summary>
public sealed class ConversationContactInbox : ChatwootObject
{
    public long Id { get; set; }

    public long? ContactId { get; set; }

    public long? InboxId { get; set; }

    /// <summary>The customer's key in the channel: who an integration has to deliver an answer to.</summary>
    public string? SourceId { get; set; }

    public bool? HmacVerified { get; set; }

    /// <summary>The token of the customer's web socket, never shown.</summary>
    public SecureString? PubsubToken { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => SourceId ?? $"contact inbox {Id}";
}
