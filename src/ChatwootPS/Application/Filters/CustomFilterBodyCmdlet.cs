using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>What New and Set have in common.</summary>
public abstract class CustomFilterBodyCmdlet : WriteResourceCmdlet<CustomFilter>
{
    /// <summary>The query as it is stored, where conditions are not enough, such as for a report. The server looks at nothing of it.</summary>
    [Parameter(ParameterSetName = "Query")]
    [BodyField]
    [ValidateNotNull]
    public virtual IDictionary? Query { get; set; }

    /// <summary>The conditions as the query to store.</summary>
    private protected Dictionary<string, object?> QueryOf(object[] filter, CustomFilterType type, ChatwootSession session)
    {
        FilterGrammar grammar = FilterGrammars.For(type).FirstOrDefault()
            ?? throw ErrorRecords.InvalidInput("A filter for reports has no conditions.", "Give -Query, as the dashboard stores it.");
        // Asked for once a condition names a custom attribute. The server looks at nothing of what it stores.
        FilterAttribute Custom(string attribute) =>
            Lookup(session, operation => CustomFilterAttributes.ReadAsync(operation, grammar.CustomAttributeType)).TryGetValue(attribute, out FilterAttribute? known)
                ? known
                : throw ErrorRecords.InvalidInput($"'{attribute}' is no attribute of a {FieldMap.TextOf(type)}.", $"Use one of {string.Join(", ", grammar.Attributes.Keys)}, or the key of a custom attribute (Get-ChatwootCustomAttribute).");

        return new Dictionary<string, object?> { ["payload"] = FilterConditions.Payload(filter, grammar.WithCustom(Custom)) };
    }
}
