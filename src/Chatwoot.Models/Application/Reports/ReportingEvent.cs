using System;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>
/// Something that happened to a conversation and how long it took, as the server wrote it down when it happened. The
/// number of the conversation in it is the one of the database, which no other command takes: it is not called
/// ConversationId for that reason.
/// </summary>
public sealed class ReportingEvent : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>
    /// first_response, reply_time, conversation_resolved, conversation_opened, conversation_bot_handoff,
    /// conversation_bot_resolved, conversation_captain_inference_resolved or conversation_captain_inference_handoff.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>How long it took.</summary>
    [InSeconds]
    public TimeSpan? Value { get; set; }

    /// <summary>How much of it was within the working hours of the inbox; nothing where it has none.</summary>
    [InSeconds]
    public TimeSpan? ValueInBusinessHours { get; set; }

    public DateTime? EventStartTime { get; set; }

    public DateTime? EventEndTime { get; set; }

    public long? AccountId { get; set; }

    public long? InboxId { get; set; }

    /// <summary>The agent it counts for; null where nobody was assigned.</summary>
    public long? UserId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>The number of the conversation in the server's database, not the one the dashboard shows.</summary>
    public long? DatabaseConversationId => Extra.TryGetValue("conversation_id", out object? id) && id is not null ? Convert.ToInt64(id, System.Globalization.CultureInfo.InvariantCulture) : null;

    public override string ToString() => $"{Name} {Value}";
}
