using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An event as agents and integrations see it. Its objects are those that the Get cmdlets give, and go on through the pipeline as they do.</summary>
public sealed class ChatwootEvent : EventObject
{
    /// <summary>
    /// The conversation it happened in. Over the socket a message brings only the conversation's number, inbox, unread messages and last activity;
    /// Get-ChatwootConversation reads the rest.
    /// </summary>
    public Conversation? Conversation { get; internal set; }

    public Message? Message { get; internal set; }

    public Contact? Contact { get; internal set; }

    public Inbox? Inbox { get; internal set; }

    public Notification? Notification { get; internal set; }

    /// <summary>Presence: the users of the account who are there, by their ids, with their availability.</summary>
    public Dictionary<string, object?>? Users { get; internal set; }

    /// <summary>Presence: the customers who are there, by their ids.</summary>
    public Dictionary<string, object?>? Contacts { get; internal set; }

    public string? AccountName { get; internal set; }

    public long? ConversationId => Conversation?.Id;

    public long? MessageId => Message?.Id;

    public long? InboxId => Message?.InboxId ?? Conversation?.InboxId ?? Inbox?.Id;
}
