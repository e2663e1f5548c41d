using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace Playground.Editing;

/// <summary>Asks the engine what it thinks of unfinished input.</summary>
internal static class PowerShellInput
{
    /// <summary>Whether more must follow: an open brace, quote or here-string, a pipe or a back-tick at the end.</summary>
    public static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out ParseError[] errors);
        return errors.Any(error => error.IncompleteInput) || EndsWithContinuation(text);
    }

    /// <summary>What the engine would put at <paramref name="cursor"/>: commands, parameters, values, paths, members.</summary>
    public static Suggestions Complete(Runspace runspace, string text, int cursor)
    {
        using PowerShell shell = PowerShell.Create(runspace);
        CommandCompletion completion = CommandCompletion.CompleteInput(text, cursor, options: null, shell);
        // A program found in two folders of the PATH is offered twice.
        CompletionResult[] matches = [.. completion.CompletionMatches.DistinctBy(match => match.CompletionText)];
        return matches.Length == 0 ? FileSuggestions.For(runspace, text, cursor) : new Suggestions(
            completion.ReplacementIndex,
            completion.ReplacementLength,
            [.. matches.Select(match => match.CompletionText)],
            [.. matches.Select(match => match.ListItemText)]);
    }

    // Only a single back-tick escapes the line's end; two are an escaped back-tick.
    private static bool EndsWithContinuation(string text)
    {
        int ticks = text.Length - text.TrimEnd('`').Length;
        return ticks % 2 == 1;
    }
}
