using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class CaptainAssistant : Entity
{
    public required long AccountId { get; init; }

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public JsonObject Config { get; set; } = [];

    public JsonArray ResponseGuidelines { get; set; } = [];

    public JsonArray Guardrails { get; set; } = [];

    public List<Inbox> Inboxes { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class CaptainDocument : Entity
{
    public required CaptainAssistant Assistant { get; init; }

    public string? Name { get; set; }

    public required string ExternalLink { get; init; }

    public Blob? Pdf { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? SyncStartedAt { get; set; }
}

internal sealed class CaptainResponse : Entity
{
    public required CaptainAssistant Assistant { get; set; }

    public required User Author { get; init; }

    public string Question { get; set; } = "";

    public string Answer { get; set; } = "";

    /// <summary>pending or approved.</summary>
    public string Status { get; set; } = "approved";

    public bool Edited { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class CaptainScenario : Entity
{
    public required CaptainAssistant Assistant { get; init; }

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string Instruction { get; set; } = "";

    public JsonArray? Tools { get; set; }

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>What the account's AI assistants are made of.</summary>
internal sealed class CaptainBook(CaptainSequences sequences)
{
    public Table<CaptainAssistant> Assistants { get; } = new(sequences.Assistants);

    public Table<CaptainDocument> Documents { get; } = new(sequences.Documents);

    public Table<CaptainResponse> Responses { get; } = new(sequences.Responses);

    public Table<CaptainScenario> Scenarios { get; } = new(sequences.Scenarios);
}

internal sealed class CaptainSequences
{
    public Sequence Assistants { get; } = new();

    public Sequence Documents { get; } = new();

    public Sequence Responses { get; } = new();

    public Sequence Scenarios { get; } = new();
}
