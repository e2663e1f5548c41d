using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ChatwootPS.Api;

/// <summary>Which fields Chatwoot 4.15.1 sent in its answers, as recorded; made and checked by a test.</summary>
internal sealed class KnownAnswers
{
    public const string Version = "4.15.1";

    private readonly Dictionary<string, HashSet<string>> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _always = new(StringComparer.Ordinal);

    public KnownAnswers()
    {
        using Stream stream = typeof(KnownAnswers).Assembly.GetManifestResourceStream("KnownAnswers.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            // 'GET /path|place: field always* ...'
            int mark = line.LastIndexOf(": ", StringComparison.Ordinal);
            if (mark < 0 || line[0] == '#')
                continue;
            string[] fields = line.Substring(mark + 2).Split(' ');
            _sent[line.Substring(0, mark)] = [.. fields.Select(field => field.TrimEnd('*'))];
            _always[line.Substring(0, mark)] = [.. fields.Where(field => field.EndsWith("*", StringComparison.Ordinal)).Select(field => field.TrimEnd('*'))];
        }
    }

    /// <summary>Whether a field was ever sent there.</summary>
    public bool WasSent(string operation, string place, string field) => _sent.TryGetValue($"{operation}|{place}", out HashSet<string>? fields) && fields.Contains(field);

    /// <summary>The fields that came every time.</summary>
    public IEnumerable<string> AlwaysSent(string operation, string place) => _always.TryGetValue($"{operation}|{place}", out HashSet<string>? fields) ? fields : Enumerable.Empty<string>();
}
