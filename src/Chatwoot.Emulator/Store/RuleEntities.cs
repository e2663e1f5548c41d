using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>A file that a macro or rule sends.</summary>
internal sealed record RuleFile(long Id, Blob Blob);

/// <summary>What macros and automation rules have in common: a list of actions and the files these send.</summary>
internal abstract class ActionList : Entity
{
    public string Name { get; set; } = "";

    public JsonArray Actions { get; set; } = [];

    public List<RuleFile> Files { get; } = [];
}

internal sealed class Macro : ActionList
{
    /// <summary>personal, global, or null where an administrator left it out: then no list shows the macro.</summary>
    public string? Visibility { get; set; }

    public required User Creator { get; init; }

    public required User Updater { get; set; }
}

internal sealed class AutomationRule : ActionList
{
    public string? Description { get; set; }

    public string EventName { get; set; } = "";

    public JsonArray Conditions { get; set; } = [];

    public bool Active { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Webhook : Entity
{
    public string? Name { get; set; }

    public string Url { get; set; } = "";

    public JsonArray Subscriptions { get; set; } = [];

    public required string Secret { get; init; }

    public Inbox? Inbox { get; set; }
}

internal sealed class IntegrationHook : Entity
{
    public required string AppId { get; init; }

    /// <summary>enabled or disabled.</summary>
    public string Status { get; set; } = "enabled";

    public Inbox? Inbox { get; init; }

    public JsonObject Settings { get; set; } = [];
}

internal sealed class SlaPolicy : Entity
{
    public string Name { get; set; } = "";

    public string? Description { get; set; }

    /// <summary>Seconds; null where it is not looked at.</summary>
    public double? FirstResponse { get; set; }

    public double? NextResponse { get; set; }

    public double? Resolution { get; set; }

    public bool OnlyDuringBusinessHours { get; set; }
}

/// <summary>A policy on a conversation.</summary>
internal sealed class AppliedSla : Entity
{
    public required SlaPolicy Policy { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>active, hit, missed or active_with_misses.</summary>
    public string Status { get; set; } = "active";

    public List<SlaEvent> Events { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public bool IsMissed => Status is "missed" or "active_with_misses";
}

/// <summary>A missed goal: frt, nrt or rt.</summary>
internal sealed class SlaEvent : Entity
{
    public required string Type { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class Campaign : Entity
{
    /// <summary>The number within the account; the only one the API shows.</summary>
    public required long DisplayId { get; init; }

    public string Title { get; set; } = "";

    public string? Description { get; set; }

    public string Message { get; set; } = "";

    public required Inbox Inbox { get; set; }

    public User? Sender { get; set; }

    public bool Enabled { get; set; } = true;

    public string Status { get; set; } = "active";

    public DateTimeOffset? ScheduledAt { get; set; }

    public JsonArray Audience { get; set; } = [];

    public JsonObject TriggerRules { get; set; } = [];

    public bool OnlyDuringBusinessHours { get; set; }

    public JsonNode? TemplateParams { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public bool IsOneOff => Inbox.Channel is not WebsiteChannel;
}

internal sealed class DashboardApp : Entity
{
    public string Title { get; set; } = "";

    public JsonArray Content { get; set; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>The rows of an account that make it act by itself.</summary>
internal sealed class RuleBook(RuleSequences sequences)
{
    private long lastCampaign;

    public Table<Macro> Macros { get; } = new(sequences.Macros);

    public Table<AutomationRule> AutomationRules { get; } = new(sequences.AutomationRules);

    public Table<Webhook> Webhooks { get; } = new(sequences.Webhooks);

    public Table<IntegrationHook> Hooks { get; } = new(sequences.Hooks);

    public Table<SlaPolicy> SlaPolicies { get; } = new(sequences.SlaPolicies);

    public Table<AppliedSla> AppliedSlas { get; } = new(sequences.AppliedSlas);

    public Table<Campaign> Campaigns { get; } = new(sequences.Campaigns);

    public Table<DashboardApp> DashboardApps { get; } = new(sequences.DashboardApps);

    public long NextCampaign() => ++lastCampaign;

    public long NextFile() => sequences.Files.Next();

    public long NextSlaEvent() => sequences.SlaEvents.Next();

    public AppliedSla? AppliedTo(Conversation conversation) => AppliedSlas.FirstOrDefault(applied => applied.Conversation == conversation);
}

internal sealed class RuleSequences
{
    public Sequence Macros { get; } = new();

    public Sequence AutomationRules { get; } = new();

    public Sequence Webhooks { get; } = new();

    public Sequence Hooks { get; } = new();

    public Sequence SlaPolicies { get; } = new();

    public Sequence AppliedSlas { get; } = new();

    public Sequence SlaEvents { get; } = new();

    public Sequence Campaigns { get; } = new();

    public Sequence DashboardApps { get; } = new();

    public Sequence Files { get; } = new();
}
