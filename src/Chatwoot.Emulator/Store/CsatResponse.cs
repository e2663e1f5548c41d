using System;

namespace Chatwoot.Emulator.Store;

/// <summary>What a contact answered to a satisfaction survey; one for each survey message.</summary>
internal sealed class CsatResponse : Entity
{
    public required Message Message { get; init; }

    public required Contact Contact { get; init; }

    public User? AssignedAgent { get; init; }

    public int Rating { get; set; }

    public string? Feedback { get; set; }

    public string? ReviewNotes { get; set; }

    public DateTimeOffset? ReviewNotesUpdatedAt { get; set; }

    public long? ReviewNotesUpdatedById { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
