using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Chatwoot;
using ChatwootPS.Session;

namespace ChatwootPS.Completion;

/// <summary>Completes the names of saved sessions, without a look into their files.</summary>
public sealed class SavedSessionCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) => Complete(wordToComplete);

    internal static IEnumerable<CompletionResult> Complete(string wordToComplete)
    {
        try
        {
            return SavedSessions.Names
                .Where(name => name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
                .Select(name => new CompletionResult(CompletionText.Quote(name), name, CompletionResultType.ParameterValue, name));
        }
        catch (ChatwootApiException)
        {
            return [];
        }
    }
}
