using System.Collections.Generic;

namespace Chatwoot;

/// <summary>Actions that an agent does to a conversation in one go.</summary>
public sealed class Macro : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Null for one that was stored without: no list shows it.</summary>
    public MacroVisibility? Visibility { get; set; }

    public long? AccountId { get; set; }

    public List<RuleAction>? Actions { get; set; }

    /// <summary>The files that its actions send.</summary>
    public List<RuleFile>? Files { get; set; }

    public Agent? CreatedBy { get; set; }

    public Agent? UpdatedBy { get; set; }

    public long MacroId => Id;

    public override string ToString() => Name ?? $"macro {Id}";
}

/// <summary>One thing that a macro or an automation rule does.</summary>
public sealed class RuleAction : ChatwootObject
{
    /// <summary>Such as <c>add_label</c>, <c>assign_agent</c>, <c>send_message</c>.</summary>
    public string? ActionName { get; set; }

    /// <summary>What it does it with: titles of labels, an id, a text.</summary>
    public List<object?>? ActionParams { get; set; }

    public override string ToString() => ActionParams is { Count: > 0 } values ? $"{ActionName} {string.Join(", ", values)}" : ActionName ?? "";
}

/// <summary>A file that a macro or an automation rule sends.</summary>
public sealed class RuleFile : ChatwootObject
{
    public long Id { get; set; }

    public long? MacroId { get; set; }

    public long? AutomationRuleId { get; set; }

    public long? AccountId { get; set; }

    /// <summary>Such as <c>image/png</c>.</summary>
    public string? FileType { get; set; }

    public string? FileUrl { get; set; }

    /// <summary>The number by which a change keeps the file in its action.</summary>
    public long? BlobId { get; set; }

    public string? Filename { get; set; }

    public override string ToString() => Filename ?? $"file {Id}";
}
