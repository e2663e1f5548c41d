using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Application.Filters;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Completion;

/// <summary>Completes what conversations and contacts can be filtered by: the server's own attributes, and custom ones of the session's account.</summary>
public sealed class FilterAttributeCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        IEnumerable<CompletionResult> standard = FilterGrammars.For(fakeBoundParameters["Type"])
            .SelectMany(grammar => grammar.Attributes.Keys)
            .Distinct()
            .Where(key => key.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => new CompletionResult(key));
        return standard.Concat(new NameCompleter<CustomAttribute>().CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters));
    }
}

/// <summary>Completes the words an operator has.</summary>
public sealed class FilterOperatorCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string attribute = fakeBoundParameters["Attribute"] as string ?? "";
        List<string> allowed = FilterGrammars.For(fakeBoundParameters["Type"]).Where(grammar => grammar.Attributes.ContainsKey(attribute)).SelectMany(grammar => grammar.Attributes[attribute].Operators).Distinct().ToList();
        return FilterWords.Choice.Split(',').Select(word => word.Trim())
            .Where(word => word.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Where(word => allowed.Count == 0 || (FilterWords.TryRead(word, out FilterOperator known) && allowed.Contains(Chatwoot.Contract.Wire.Word(known))))
            .Select(word => new CompletionResult(word));
    }
}

/// <summary>Completes values: the words of an attribute, the titles of labels, and the ids of inboxes, teams and agents by their names.</summary>
public sealed class FilterValueCompleter : IArgumentCompleter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string attribute = fakeBoundParameters["Attribute"] as string ?? "";
        switch (attribute)
        {
            case "labels":
                return new NameCompleter<Label>().CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters);
            case "inbox_id":
                return Ids<Inbox>(wordToComplete);
            case "team_id":
                return Ids<Team>(wordToComplete);
            case "assignee_id":
                return Ids<Agent>(wordToComplete);
            default:
                return FilterGrammars.For(fakeBoundParameters["Type"])
                    .Where(grammar => grammar.Attributes.ContainsKey(attribute))
                    .SelectMany(grammar => grammar.Attributes[attribute].Words)
                    .Distinct()
                    .Where(word => word.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
                    .Select(word => new CompletionResult(word));
        }
    }

    private static IEnumerable<CompletionResult> Ids<T>(string typed)
        where T : ChatwootObject
    {
        if (RunspaceSessions.Here.Current is not { } session)
            return [];
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            List<T> rows = OrderedPump.Await(cancellation => ReferenceResolver.FindAsync<T>("*", new Operation(session, null, false, cancellation)), patience.Token);
            Resource<T> resource = Resources.Of<T>();
            return rows
                .Where(row => Text(resource.Id(row)).StartsWith(typed, StringComparison.Ordinal) || resource.Names(row).Any(name => name?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true))
                .Select(row => new CompletionResult(Text(resource.Id(row)), row.ToString(), CompletionResultType.ParameterValue, $"{resource.Noun} {row}"))
                .ToList();
        }
        catch (Exception failure) when (failure is ChatwootApiException or OperationCanceledException)
        {
            return [];
        }
    }

    private static string Text(long id) => FieldMap.TextOf(id);
}
