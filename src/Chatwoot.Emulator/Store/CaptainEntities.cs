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

internal sealed class CaptainCustomTool : Entity
{
    public string Title { get; set; } = "";

    public required string Slug { get; init; }

    public string? Description { get; set; }

    public string EndpointUrl { get; set; } = "";

    public string HttpMethod { get; set; } = "GET";

    public string? RequestTemplate { get; set; }

    public string? ResponseTemplate { get; set; }

    public string AuthType { get; set; } = "none";

    public JsonObject AuthConfig { get; set; } = [];

    public JsonArray ParamSchema { get; set; } = [];

    public bool Enabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class CopilotThread : Entity
{
    public required User User { get; init; }

    public required CaptainAssistant Assistant { get; init; }

    public required string Title { get; init; }

    public List<CopilotMessage> Messages { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class CopilotMessage : Entity
{
    public required string? Content { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>What the account's AI assistants are made of.</summary>
internal sealed class CaptainBook(CaptainSequences sequences)
{
    public Table<CaptainAssistant> Assistants { get; } = new(sequences.Assistants);

    public Table<CaptainDocument> Documents { get; } = new(sequences.Documents);

    public Table<CaptainResponse> Responses { get; } = new(sequences.Responses);

    public Table<CaptainScenario> Scenarios { get; } = new(sequences.Scenarios);

    public Table<CaptainCustomTool> Tools { get; } = new(sequences.Tools);

    public Table<CopilotThread> Threads { get; } = new(sequences.Threads);

    /// <summary>The models and features that were chosen, by feature.</summary>
    public Dictionary<string, string> Models { get; } = [];

    public Dictionary<string, bool> Features { get; } = [];

    public long NextMessage() => sequences.Messages.Next();
}

internal sealed class CaptainSequences
{
    public Sequence Assistants { get; } = new();

    public Sequence Documents { get; } = new();

    public Sequence Responses { get; } = new();

    public Sequence Scenarios { get; } = new();

    public Sequence Tools { get; } = new();

    public Sequence Threads { get; } = new();

    public Sequence Messages { get; } = new();
}
