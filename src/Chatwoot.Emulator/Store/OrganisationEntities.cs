using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class CustomRole : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public List<string> Permissions { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>An entry of the audit log.</summary>
internal sealed class AuditEntry : Entity
{
    public required string AuditableType { get; init; }

    public required long AuditableId { get; init; }

    public required User? User { get; init; }

    /// <summary>create, update or destroy.</summary>
    public required string Action { get; init; }

    public required JsonObject Changes { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Notification : Entity
{
    public required User User { get; init; }

    public required string Type { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>A message, or the user who did it.</summary>
    public Entity? Secondary { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    public DateTimeOffset? SnoozedUntil { get; set; }

    public DateTimeOffset LastActivityAt { get; init; }

    public JsonObject Meta { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>A browser or telephone that is told of notifications.</summary>
internal sealed class NotificationSubscription : Entity
{
    public required string Type { get; init; }

    public required string Identifier { get; init; }

    public User User { get; set; } = null!;

    public JsonObject Attributes { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class SamlSettings : Entity
{
    public string? SsoUrl { get; set; }

    public string? Certificate { get; set; }

    public string? IdpEntityId { get; set; }

    public string? SpEntityId { get; set; }

    public JsonObject RoleMappings { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
