using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A conversation. Its number is the one the dashboard shows, counted for each account.</summary>
public sealed class Conversation : ChatwootObject
{
    public long Id { get; set; }

    public Guid? Uuid { get; set; }

    public long? AccountId { get; set; }

    public long? InboxId { get; set; }

    public ConversationStatus? Status { get; set; }

    public ConversationPriority? Priority { get; set; }

    public ConversationMeta? Meta { get; set; }

    /// <summary>The customer's place in the inbox; only events tell it.</summary>
    public ConversationContactInbox? ContactInbox { get; set; }

    /// <summary>Only the newest message; Get-ChatwootMessage reads the thread.</summary>
    public List<Message>? Messages { get; set; }

    public Message? LastNonActivityMessage { get; set; }

    public List<string>? Labels { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    /// <summary>Whether the customer is blocked.</summary>
    public bool? Muted { get; set; }

    /// <summary>False when the channel's window for answers is over.</summary>
    public bool? CanReply { get; set; }

    public DateTime? SnoozedUntil { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public DateTime? LastActivityAt { get; set; }

    public DateTime? Timestamp { get; set; }

    public DateTime? FirstReplyCreatedAt { get; set; }

    /// <summary>Since when the customer waits for an answer; null when nobody waits.</summary>
    public DateTime? WaitingSince { get; set; }

    public DateTime? AgentLastSeenAt { get; set; }

    public DateTime? AssigneeLastSeenAt { get; set; }

    public DateTime? ContactLastSeenAt { get; set; }

    /// <summary>Incoming messages no agent has seen; the server stops counting at 10.</summary>
    public int? UnreadCount { get; set; }

    public long? SlaPolicyId { get; set; }

    public Dictionary<string, object?>? AppliedSla { get; set; }

    public List<object?>? SlaEvents { get; set; }

    public long ConversationId => Id;

    public Contact? Contact => Meta?.Sender;

    public long? ContactId => Meta?.Sender?.Id;

    public Agent? Assignee => Meta?.Assignee;

    public Team? Team => Meta?.Team;

    /// <summary>Such as <c>Channel::Api</c>.</summary>
    public string? ChannelType => Meta?.Channel ?? (Extra.TryGetValue("channel", out object? channel) ? channel as string : null);

    public override string ToString() => $"#{Id}";
}

/// <summary>The people around a conversation.</summary>
public sealed class ConversationMeta : ChatwootObject
{
    public Contact? Sender { get; set; }

    public string? Channel { get; set; }

    /// <summary>Null where nobody is assigned.</summary>
    public Agent? Assignee { get; set; }

    /// <summary><c>User</c> or <c>AgentBot</c>.</summary>
    public string? AssigneeType { get; set; }

    public Team? Team { get; set; }

    public bool? HmacVerified { get; set; }
}
