using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ChatwootPS.Session;

namespace ChatwootPS.Completion;

/// <summary>Completes the names of the runspace's sessions; beside -Saved, of the saved ones.</summary>
public sealed class SessionCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) => fakeBoundParameters.Contains("Saved")
        ? SavedSessionCompleter.Complete(wordToComplete)
        : RunspaceSessions.Here.All
            .Where(session => session.Name.StartsWith(wordToComplete.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(session => new CompletionResult(CompletionText.Quote(session.Name), session.Name, CompletionResultType.ParameterValue, session.ToString()));
}
