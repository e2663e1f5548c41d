using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>Something the user of the session was told about a conversation.</summary>
public sealed class Notification : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public long? UserId { get; set; }

    public NotificationType? NotificationType { get; set; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? PushMessageTitle { get; set; }

    public string? PushMessageBody { get; set; }

    public string? PrimaryActorType { get; set; }

    /// <summary>The number of the conversation in the database, which is not the one people see: that is ConversationId.</summary>
    public long? PrimaryActorId { get; set; }

    /// <summary>The conversation; only lists tell it.</summary>
    public NotificationConversation? PrimaryActor { get; set; }

    public string? SecondaryActorType { get; set; }

    public long? SecondaryActorId { get; set; }

    /// <summary>The message, where there is one.</summary>
    public Dictionary<string, object?>? SecondaryActor { get; set; }

    /// <summary>Who was notified.</summary>
    public Agent? User { get; set; }

    public DateTime? ReadAt { get; set; }

    public DateTime? SnoozedUntil { get; set; }

    public DateTime? LastActivityAt { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public Dictionary<string, object?>? Meta { get; set; }

    public long NotificationId => Id;

    /// <summary>The conversation as people number it.</summary>
    public long? ConversationId => PrimaryActor?.Id;

    public override string ToString() => PushMessageTitle ?? $"notification {Id}";
}

/// <summary>A conversation as notifications tell it.</summary>
public sealed class NotificationConversation : ChatwootObject
{
    public long Id { get; set; }

    public long? InboxId { get; set; }

    public string? Channel { get; set; }

    public ConversationStatus? Status { get; set; }

    public ConversationPriority? Priority { get; set; }

    public bool? CanReply { get; set; }

    public List<string>? Labels { get; set; }

    public ConversationMeta? Meta { get; set; }

    public ConversationContactInbox? ContactInbox { get; set; }

    /// <summary>The last message.</summary>
    public List<Message>? Messages { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public int? UnreadCount { get; set; }

    public DateTime? SnoozedUntil { get; set; }

    public DateTime? FirstReplyCreatedAt { get; set; }

    public DateTime? WaitingSince { get; set; }

    public DateTime? AgentLastSeenAt { get; set; }

    public DateTime? ContactLastSeenAt { get; set; }

    public DateTime? LastActivityAt { get; set; }

    public DateTime? Timestamp { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long? SlaPolicyId { get; set; }

    public Dictionary<string, object?>? AppliedSla { get; set; }

    public List<object?>? SlaEvents { get; set; }

    public long ConversationId => Id;

    public override string ToString() => $"#{Id}";
}
