using System;
using System.Globalization;
using Chatwoot;

namespace ChatwootPS.Client;

/// <summary>Names a conversation of an end customer by its number, or by an object that knows whose it is.</summary>
public sealed class ClientConversationRef
{
    /// <summary>By its number.</summary>
    public ClientConversationRef(long id)
    {
        Id = id > 0 ? id : throw new ArgumentOutOfRangeException(nameof(id), id, "The numbers of conversations are positive.");
        Input = id;
    }

    /// <summary>By its number as text.</summary>
    public ClientConversationRef(string number)
        : this(long.TryParse(number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : throw new ArgumentException($"'{number}' is not the number of a conversation.", nameof(number)))
    {
        Input = number!;
    }

    /// <summary>By the object.</summary>
    public ClientConversationRef(ClientConversation conversation)
        : this((conversation ?? throw new ArgumentNullException(nameof(conversation))).Id)
    {
        Value = conversation;
        Input = conversation;
        ContactIdentifier = conversation.ContactIdentifier;
        InboxIdentifier = conversation.InboxIdentifier;
    }

    /// <summary>By a message in it.</summary>
    public ClientConversationRef(ClientMessage message)
        : this((message ?? throw new ArgumentNullException(nameof(message))).ConversationId ?? throw new ArgumentException("The message does not say which conversation it belongs to.", nameof(message)))
    {
        Value = message;
        Input = message;
        ContactIdentifier = message.ContactIdentifier;
        InboxIdentifier = message.InboxIdentifier;
    }

    /// <summary>The number.</summary>
    public long Id { get; }

    internal ChatwootObject? Value { get; }

    internal object Input { get; }

    internal string? ContactIdentifier { get; }

    internal string? InboxIdentifier { get; }

    public override string ToString() => "#" + Id.ToString(CultureInfo.InvariantCulture);
}
