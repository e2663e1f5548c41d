using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>A row with a number of its own.</summary>
internal abstract class Entity
{
    public long Id { get; set; }
}

internal sealed class User : Entity
{
    public string Name { get; set; } = "";

    public string? DisplayName { get; set; }

    public string Email { get; set; } = "";

    public string? Password { get; set; }

    public string Provider { get; set; } = "email";

    public bool Confirmed { get; set; } = true;

    public required string AccessToken { get; set; }

    public required string PubsubToken { get; set; }

    public string? MessageSignature { get; set; }

    public JsonObject UiSettings { get; set; } = [];

    public JsonObject CustomAttributes { get; set; } = [];

    public Picture? Avatar { get; set; }

    public string AvailableName => string.IsNullOrWhiteSpace(DisplayName) ? Name : DisplayName;
}

/// <summary>A user in an account.</summary>
internal sealed class Membership : Entity
{
    public required Account Account { get; init; }

    public required User User { get; init; }

    public string? Role { get; set; } = "agent";

    public long? InviterId { get; set; }

    public string Availability { get; set; } = "online";

    public bool AutoOffline { get; set; } = true;

    public DateTimeOffset? ActiveAt { get; set; }

    public long? CustomRoleId { get; set; }

    public long? AgentCapacityPolicyId { get; set; }

    public List<string> EmailFlags { get; set; } = ["email_conversation_assignment"];

    public List<string> PushFlags { get; set; } = ["push_conversation_assignment"];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set by whoever subscribes on a web socket, and renewed there.</summary>
    public DateTimeOffset? PresentUntil { get; set; }

    public bool IsPresent(DateTimeOffset now) => now < PresentUntil;

    /// <summary>Whoever goes offline by himself is offline unless he is connected over a web socket.</summary>
    public string AvailabilityStatus(DateTimeOffset now) => AutoOffline && !IsPresent(now) ? "offline" : Availability;
}

internal sealed class AgentBot : Entity
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? OutgoingUrl { get; set; }

    /// <summary>Null for a system bot, which every account is offered.</summary>
    public long? AccountId { get; set; }

    public string BotType { get; set; } = "webhook";

    public JsonObject BotConfig { get; set; } = [];

    public required string AccessToken { get; set; }

    public required string Secret { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Picture? Avatar { get; set; }
}

internal sealed class PlatformApp : Entity
{
    public required string AccessToken { get; init; }

    /// <summary>Ids of the accounts, users and bots the app may touch.</summary>
    public HashSet<long> Accounts { get; } = [];

    public HashSet<long> Users { get; } = [];

    public HashSet<long> AgentBots { get; } = [];
}

internal sealed class Label : Entity
{
    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public string Color { get; set; } = "#1f93ff";

    public bool? ShowOnSidebar { get; set; }
}

internal sealed class Team : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public bool? AllowAutoAssign { get; set; } = true;

    public SortedSet<long> Members { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class CustomAttributeDefinition : Entity
{
    public required string Key { get; set; }

    public string DisplayName { get; set; } = "";

    public string? Description { get; set; }

    /// <summary>contact_attribute, conversation_attribute or company_attribute.</summary>
    public required string Model { get; set; }

    /// <summary>text, number, currency, percent, link, date, list or checkbox.</summary>
    public string DisplayType { get; set; } = "text";

    public JsonArray Values { get; set; } = [];

    public string? RegexPattern { get; set; }

    public string? RegexCue { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>An uploaded avatar; only its address is ever told.</summary>
internal sealed record Picture(string SignedId, string FileName);
