using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>
/// Time zones by both kinds of names, those of IANA (Europe/Berlin) and those of Windows (W. Europe Standard Time),
/// whichever of them the framework and the operating system know.
/// </summary>
internal static class TimeZones
{
    /// <exception cref="Chatwoot.ChatwootApiException">No zone has the name.</exception>
    public static TimeZoneInfo Find(string name)
    {
        if (TryFind(name) is { } found)
            return found;
        foreach (string other in OtherNames(name))
            if (TryFind(other) is { } twin)
                return twin;
        throw ErrorRecords.InvalidInput($"There is no time zone '{name}'.", "Give a name such as 'Europe/Berlin', 'W. Europe Standard Time' or 'UTC'; 'local' is this computer's.");
    }

    /// <summary>The name of a zone as the server knows it: that of IANA.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">No zone has the name.</exception>
    public static string IanaName(string name)
    {
        if (name.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return "UTC";
        List<string> same = [.. OtherNames(name)];
        if (same.Find(other => other.Equals(name, StringComparison.OrdinalIgnoreCase) && other.Contains("/")) is { } spelled)
            return spelled;
        if (same.Find(other => other.Contains("/")) is { } translated)
            return translated;
        string found = Find(name).Id;
        return found.Contains("/") ? found : throw ErrorRecords.InvalidInput($"'{name}' is no name of a time zone the server knows.", "Give an IANA name, such as 'Europe/Madrid'.");
    }

    /// <summary>All names, of both kinds.</summary>
    public static IEnumerable<string> Names() => Groups().SelectMany(group => group.Prepend("local")).Distinct();

    /// <summary>The names of the same zone: of Windows, of IANA the most common one, then the others.</summary>
    internal static IEnumerable<string> OtherNames(string name) =>
        Groups().FirstOrDefault(group => group.Contains(name, StringComparer.OrdinalIgnoreCase)) ?? [];

    private static TimeZoneInfo? TryFind(string name)
    {
        if (name.Equals("local", StringComparison.OrdinalIgnoreCase))
            return TimeZoneInfo.Local;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return null;
        }
    }

    /// <summary>One zone a line: the name in Windows, '=', the names of IANA.</summary>
    private static IEnumerable<string[]> Groups()
    {
        using Stream stream = typeof(TimeZones).Assembly.GetManifestResourceStream("TimeZones.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int at = line.IndexOf('=');
            if (at > 0)
                yield return [line.Substring(0, at), .. line.Substring(at + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries)];
        }
    }
}

/// <summary>Completes the names of time zones.</summary>
public sealed class TimeZoneCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string typed = wordToComplete.Trim('\'', '"');
        return TimeZones.Names()
            .Where(name => name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) >= 0)
            .OrderBy(name => !name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .ThenBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Select(name => new CompletionResult(CompletionText.Quote(name), name, CompletionResultType.ParameterValue, name));
    }
}
