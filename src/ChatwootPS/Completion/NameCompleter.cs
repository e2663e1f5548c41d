using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Completion;

/// <summary>
/// Completes the names of inboxes, agents, teams, labels: of the session typed, else of the current one. Gives up after two
/// seconds and never complains: a person is typing.
/// </summary>
public sealed class NameCompleter<T> : IArgumentCompleter
    where T : ChatwootObject
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (SessionOf(fakeBoundParameters) is not { } session)
            return [];
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            List<T> rows = OrderedPump.Await(
                cancellation => ReferenceResolver.FindAsync<T>("*", new Operation(session, null, false, cancellation)),
                patience.Token);
            string typed = wordToComplete.Trim('\'', '"');
            return rows
                .Select(row => (Row: row, Name: Resources.Of<T>().Names(row).FirstOrDefault(name => name?.StartsWith(typed, StringComparison.OrdinalIgnoreCase) == true)))
                .Where(match => match.Name is not null)
                .OrderBy(match => match.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(match => new CompletionResult(CompletionText.Quote(match.Name!), match.Name, CompletionResultType.ParameterValue, $"{match.Row} ({Resources.Of<T>().Noun} {Resources.Of<T>().Id(match.Row)})"))
                .ToList();
        }
        catch (Exception failure) when (failure is ChatwootApiException or OperationCanceledException)
        {
            return [];
        }
    }

    private static ChatwootSession? SessionOf(IDictionary bound) => bound["Session"] switch
    {
        ChatwootSession session => session,
        PSObject { BaseObject: ChatwootSession session } => session,
        string name => RunspaceSessions.Here.Find(name),
        _ => RunspaceSessions.Here.Current,
    };
}
