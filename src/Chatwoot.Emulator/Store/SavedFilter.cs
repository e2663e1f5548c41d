using System;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>A folder or segment, which only its owner sees.</summary>
internal sealed class SavedFilter : Entity
{
    public required User Owner { get; init; }

    public string Name { get; set; } = "";

    /// <summary>conversation, contact or report.</summary>
    public string Type { get; set; } = "conversation";

    /// <summary>Whatever was sent; the text "{}" where nothing was.</summary>
    public JsonNode Query { get; set; } = "{}";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
