using System;

namespace Chatwoot;

/// <summary>Something that happened, told over a web socket or by a webhook. What a kind of event has no property for is in Extra.</summary>
public abstract class EventObject : ChatwootObject
{
    /// <summary>The server's name of it: <c>message.created</c> over the socket, <c>message_created</c> from a webhook.</summary>
    public string Event { get; internal set; } = "";

    /// <summary>When it happened by the server's clock, where the event tells; else when it arrived.</summary>
    public DateTime At { get; internal set; }

    public long? AccountId { get; internal set; }

    /// <summary>Who types.</summary>
    public MessageSender? User { get; internal set; }

    /// <summary>The agent or bot who did it; null for customers and for what the server did by itself or does not tell.</summary>
    public MessageSender? Performer { get; internal set; }

    /// <summary>Typing: whether it is a private note that is being written.</summary>
    public bool? IsPrivate { get; internal set; }

    /// <summary>What changed, where the server tells; null where it does not.</summary>
    public AttributeChange[]? Changes { get; internal set; }

    /// <summary>Whether it was read from the server after a gap in the connection, instead of having been told live.</summary>
    public bool IsCatchUp { get; internal set; }

    public override string ToString() => Event;
}

/// <summary>What an attribute was and is.</summary>
public sealed class AttributeChange
{
    internal AttributeChange(string name, object? previous, object? current)
    {
        Name = name;
        Previous = previous;
        Current = current;
    }

    /// <summary>The server's name of the attribute, such as <c>assignee_id</c>.</summary>
    public string Name { get; }

    public object? Previous { get; }

    public object? Current { get; }

    public override string ToString() => $"{Name}: {Previous} -> {Current}";
}
