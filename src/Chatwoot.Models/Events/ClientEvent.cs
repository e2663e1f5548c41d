using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An event as a customer sees it. Its objects go on through the pipeline to the Client cmdlets.</summary>
public sealed class ClientEvent : EventObject
{
    /// <summary>The conversation it happened in; of a message only its number and inbox.</summary>
    public ClientConversation? Conversation { get; internal set; }

    public ClientMessage? Message { get; internal set; }

    /// <summary>Presence: the users of the account who are there, by their ids, with their availability.</summary>
    public Dictionary<string, object?>? Users { get; internal set; }

    public long? ConversationId => Conversation?.Id;

    public long? MessageId => Message?.Id;

    /// <summary>The customer's key, which the next command needs; see <see cref="ClientContact.SourceId"/>.</summary>
    public string? ContactIdentifier => Conversation?.ContactIdentifier ?? Message?.ContactIdentifier;
}
