using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An AI assistant that answers customers.</summary>
public sealed class CaptainAssistant : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>product_name, feature_faq, feature_memory, feature_citation, feature_contact_attributes, welcome_message, handoff_message, resolution_message, instructions, temperature.</summary>
    public Dictionary<string, object?>? Config { get; set; }

    public List<string>? ResponseGuidelines { get; set; }

    public List<string>? Guardrails { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long AssistantId => Id;

    public override string ToString() => Name ?? $"assistant {Id}";
}

/// <summary>Something an assistant can do besides answering.</summary>
public sealed class CaptainTool : ChatwootObject
{
    /// <summary>Such as <c>add_private_note</c>; scenarios link to it as <c>tool://add_private_note</c>.</summary>
    public string Id { get; set; } = "";

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Icon { get; set; }

    public override string ToString() => Id;
}

/// <summary>What an assistant is to do in a certain case.</summary>
public sealed class CaptainScenario : ChatwootObject
{
    public long Id { get; set; }

    public long? AssistantId { get; set; }

    public long? AccountId { get; set; }

    public string? Title { get; set; }

    /// <summary>When it applies.</summary>
    public string? Description { get; set; }

    public string? Instruction { get; set; }

    /// <summary>The tools the instruction links to.</summary>
    public List<string>? Tools { get; set; }

    public bool? Enabled { get; set; }

    /// <summary>Only id and name are there.</summary>
    public CaptainAssistant? Assistant { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long ScenarioId => Id;

    public override string ToString() => Title ?? $"scenario {Id}";
}
