using System;

namespace Chatwoot.Emulator.Store;

/// <summary>What happened to a conversation and how long it took, written down when it happens: all reports of times are made of these.</summary>
internal sealed class ReportingEvent : Entity
{
    /// <summary>first_response, reply_time, conversation_resolved, conversation_opened, conversation_bot_handoff or conversation_bot_resolved.</summary>
    public required string Name { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>The one it is counted for; null where nobody was assigned.</summary>
    public long? UserId { get; init; }

    /// <summary>In seconds.</summary>
    public double Value { get; init; }

    /// <summary>The seconds of it within the working hours of the inbox; 0 where it has none.</summary>
    public double ValueInBusinessHours { get; init; }

    public DateTimeOffset StartTime { get; init; }

    public DateTimeOffset EndTime { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
