using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>Finds the cmdlet that stands for a request, by what the cmdlets say they serve.</summary>
internal sealed class OperationIndex
{
    private readonly List<(string Method, string[] Segments, string Operation, string Cmdlet)> _entries = [];

    public OperationIndex()
    {
        foreach (Type type in typeof(OperationIndex).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<ServesAttribute>() is not { } serves || type.GetCustomAttribute<CmdletAttribute>() is not { } cmdlet)
                continue;
            foreach (string operation in serves.Operations)
            {
                string[] parts = operation.Split(' ');
                _entries.Add((parts[0], Segments(parts[1]), operation, $"{cmdlet.VerbName}-{cmdlet.NounName}"));
            }
        }
    }

    /// <summary>The operation and cmdlet of a request; null where no cmdlet stands for it.</summary>
    public (string Operation, string Cmdlet)? Find(string method, string path)
    {
        string[] segments = Segments(path);
        // The one with the fewest placeholders: '/contacts/search' before '/contacts/{id}'.
        var found = _entries
            .Where(entry => IsVerb(entry.Method, method) && entry.Segments.Length == segments.Length && entry.Segments.Zip(segments, Fits).All(fits => fits))
            .OrderBy(entry => entry.Segments.Count(IsPlaceholder))
            .ThenBy(entry => entry.Method != method)
            .FirstOrDefault();
        return found.Operation is null ? null : (found.Operation, found.Cmdlet);
    }

    // Updates come in two verbs that do the same.
    private static bool IsVerb(string served, string method) => served == method || (served is "PUT" or "PATCH" && method is "PUT" or "PATCH");

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string served, string segment) => served == segment || IsPlaceholder(served);

    private static bool IsPlaceholder(string segment) => segment.StartsWith("{", StringComparison.Ordinal);
}
