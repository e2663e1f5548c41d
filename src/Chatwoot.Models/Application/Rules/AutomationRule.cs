using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>Actions that the server does by itself when something happens and conditions hold.</summary>
public sealed class AutomationRule : ChatwootObject
{
    public long Id { get; set; }

    public long? AccountId { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Such as <c>conversation_created</c>; the server stores any word, and one it does not know never happens.</summary>
    public string? EventName { get; set; }

    /// <summary>Joined from the first to the last; none means always.</summary>
    public List<RuleCondition>? Conditions { get; set; }

    public List<RuleAction>? Actions { get; set; }

    /// <summary>The files that its actions send.</summary>
    public List<RuleFile>? Files { get; set; }

    public bool? Active { get; set; }

    public DateTime? CreatedOn { get; set; }

    public long AutomationRuleId => Id;

    public override string ToString() => Name ?? $"automation rule {Id}";
}

/// <summary>What must hold for a rule to run.</summary>
public sealed class RuleCondition : ChatwootObject
{
    public string? AttributeKey { get; set; }

    public string? FilterOperator { get; set; }

    /// <summary>A list; with the operator attribute_changed a dictionary of the lists 'from' and 'to'.</summary>
    public object? Values { get; set; }

    /// <summary>AND or OR, to the next condition; null for the last.</summary>
    public string? QueryOperator { get; set; }

    /// <summary><c>conversation_attribute</c> or <c>contact_attribute</c>; null or empty for what every account has.</summary>
    public string? CustomAttributeType { get; set; }

    public override string ToString() => $"{AttributeKey} {FilterOperator}{(Values is List<object?> { Count: > 0 } values ? " " + string.Join(", ", values) : "")}";
}
