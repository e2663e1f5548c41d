using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>
/// A message of a conversation. Inside a conversation the server sends more fields than in the list of messages; what it
/// says there of the conversation itself is in Extra: a property of that name would be bound to -Conversation.
/// </summary>
public sealed class Message : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>The number of the conversation, as the dashboard shows it.</summary>
    public long? ConversationId { get; set; }

    public long? AccountId { get; set; }

    public long? InboxId { get; set; }

    public string? Content { get; set; }

    public MessageType? MessageType { get; set; }

    /// <summary>Such as text, input_select, cards, form, article, incoming_email, input_csat.</summary>
    public string? ContentType { get; set; }

    public Dictionary<string, object?>? ContentAttributes { get; set; }

    /// <summary>Whether only agents see it.</summary>
    public bool? Private { get; set; }

    /// <summary>The delivery: sent, delivered, read or failed.</summary>
    public string? Status { get; set; }

    public MessageSender? Sender { get; set; }

    public string? SenderType { get; set; }

    public long? SenderId { get; set; }

    public List<Attachment>? Attachments { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public string? SourceId { get; set; }

    /// <summary>What the sender gave to recognise the message by; only in the answer to the request that sent it.</summary>
    public object? EchoId { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? ExternalSourceIds { get; set; }

    public string? ProcessedMessageContent { get; set; }

    public Dictionary<string, object?>? Sentiment { get; set; }

    public Dictionary<string, object?>? Call { get; set; }

    public long MessageId => Id;

    public override string ToString() => Content ?? $"message {Id}";
}

/// <summary>Who sent a message: an agent, a customer, a bot or an assistant.</summary>
public sealed class MessageSender : ChatwootObject
{
    public long? Id { get; set; }

    /// <summary><c>user</c>, <c>contact</c>, <c>agent_bot</c> or <c>captain_assistant</c>.</summary>
    public string? Type { get; set; }

    public string? Name { get; set; }

    public string? AvailableName { get; set; }

    public string? Email { get; set; }

    public string? PhoneNumber { get; set; }

    public string? Identifier { get; set; }

    public AvailabilityStatus? AvailabilityStatus { get; set; }

    public string? AvatarUrl { get; set; }

    public string? Thumbnail { get; set; }

    public string? Description { get; set; }

    public bool? Blocked { get; set; }

    public long? CompanyId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public override string ToString() => AvailableName ?? Name ?? Email ?? $"{Type} {Id}";
}

/// <summary>A file, place or card that came with a message.</summary>
public sealed class Attachment : ChatwootObject
{
    public long Id { get; set; }

    public long? MessageId { get; set; }

    public long? AccountId { get; set; }

    /// <summary>The number of the conversation; only where files are listed apart from their messages.</summary>
    public long? ConversationId { get; set; }

    /// <summary>Who sent it; only where files are listed apart from their messages.</summary>
    public MessageSender? Sender { get; set; }

    /// <summary>When the message came; only where files are listed apart from their messages.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>image, audio, video, file, location, fallback, share, story_mention, contact, ig_reel, ig_post, ig_story or embed.</summary>
    public string? FileType { get; set; }

    public string? ContentType { get; set; }

    public string? Extension { get; set; }

    /// <summary>Where the file can be read without a token; the address does not expire.</summary>
    public string? DataUrl { get; set; }

    public string? ThumbUrl { get; set; }

    /// <summary>In bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>In pixels; null until the server has looked at the picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    public string? TranscribedText { get; set; }

    public double? CoordinatesLat { get; set; }

    public double? CoordinatesLong { get; set; }

    public string? FallbackTitle { get; set; }

    public Dictionary<string, object?>? Meta { get; set; }

    public long AttachmentId => Id;

    public override string ToString() => $"{FileType} {Id}";
}
