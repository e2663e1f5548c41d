using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>The definition of a custom attribute. The values are with the contacts, conversations and companies.</summary>
public sealed class CustomAttribute : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>The name of the attribute in CustomAttributes and in filters.</summary>
    public string? AttributeKey { get; set; }

    /// <summary>What the dashboard calls it.</summary>
    public string? AttributeDisplayName { get; set; }

    public string? AttributeDescription { get; set; }

    public CustomAttributeDisplayType? AttributeDisplayType { get; set; }

    /// <summary>The kind of object that has it.</summary>
    public CustomAttributeModel? AttributeModel { get; set; }

    /// <summary>The values to choose from, of a list.</summary>
    public List<object?>? AttributeValues { get; set; }

    /// <summary>What the dashboard demands of a text; the server does not.</summary>
    public string? RegexPattern { get; set; }

    public string? RegexCue { get; set; }

    public object? DefaultValue { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CustomAttributeId => Id;

    public override string ToString() => AttributeKey ?? $"custom attribute {Id}";
}
