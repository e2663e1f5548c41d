using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>
/// The lines between '---' at the head of a Markdown file: 'key: value' with plain, quoted or listed ([a, b]) values. A small
/// part of YAML, read strictly, so that what is written is read back as it was.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <exception cref="Chatwoot.ChatwootApiException">A line is none of that.</exception>
    public static (Dictionary<string, object?> Fields, string Content) Parse(string text)
    {
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        text = text.TrimStart('\uFEFF');
        int at = 0;
        if (ReadLine(text, ref at) != Fence)
            return (fields, text);
        for (int number = 2; ; number++)
        {
            if (at >= text.Length)
                throw Refuse($"The front matter has no end: there is no second '{Fence}'.");
            string line = ReadLine(text, ref at);
            if (line == Fence)
                return (fields, text.Substring(at));
            if (line.Trim().Length == 0 || line[0] == '#')
                continue;
            int colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]))
                throw Refuse($"Line {number} is no 'key: value': {line}");
            fields[line.Substring(0, colon).Trim()] = Value(line.Substring(colon + 1).Trim(), number);
        }
    }

    public static string Write(IEnumerable<KeyValuePair<string, object?>> fields, string? content)
    {
        var text = new StringBuilder(Fence + "\n");
        foreach (KeyValuePair<string, object?> field in fields)
        {
            if (field.Value is null)
                continue;
            string value = field.Value is IEnumerable<object?> items
                ? $"[{string.Join(", ", items.Select(item => Quoted(FieldMap.TextOf(item), inList: true)))}]"
                : Quoted(FieldMap.TextOf(field.Value), inList: false);
            text.Append(field.Key).Append(": ").Append(value).Append('\n');
        }
        return text.Append(Fence).Append('\n').Append(content).ToString();
    }

    private static string ReadLine(string text, ref int at)
    {
        int end = text.IndexOf('\n', at);
        string line = end < 0 ? text.Substring(at) : text.Substring(at, end - at);
        at = end < 0 ? text.Length : end + 1;
        return line.TrimEnd('\r');
    }

    private static object? Value(string text, int line)
    {
        int at = 0;
        object? value = text.StartsWith("[", StringComparison.Ordinal) ? List(text, ref at, line) : Scalar(text, ref at, line, "");
        return text.Substring(at).Trim().Length == 0 ? value : throw Refuse($"Line {line}: there is more after the value: {text}");
    }

    private static List<object?> List(string text, ref int at, int line)
    {
        var items = new List<object?>();
        for (at = 1; ;)
        {
            while (at < text.Length && text[at] is ' ' or ',')
                at++;
            if (at >= text.Length)
                throw Refuse($"Line {line}: the list has no ']'.");
            if (text[at] == ']')
            {
                at++;
                return items;
            }
            items.Add(Scalar(text, ref at, line, ",]"));
        }
    }

    /// <param name="ends">Where a plain text ends, within a list.</param>
    private static string? Scalar(string text, ref int at, int line, string ends)
    {
        if (at < text.Length && text[at] is '"' or '\'')
            return Unquoted(text, ref at, line);
        int begin = at;
        while (at < text.Length && ends.IndexOf(text[at]) < 0)
            at++;
        string plain = text.Substring(begin, at - begin).Trim();
        return plain is "" or "null" or "~" ? null : plain;
    }

    private static string Unquoted(string text, ref int at, int line)
    {
        char quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == quote && quote == '\'' && at + 1 < text.Length && text[at + 1] == '\'')
            {
                value.Append(text[at++]);
            }
            else if (c == quote)
            {
                at++;
                return value.ToString();
            }
            else if (c == '\\' && quote == '"' && at + 1 < text.Length)
            {
                value.Append(text[++at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
            else
            {
                value.Append(c);
            }
        }
        throw Refuse($"Line {line}: the quotation has no end.");
    }

    private static string Quoted(string text, bool inList)
    {
        bool isPlain = text.Length > 0 && text.Trim() == text && text is not ("null" or "~")
            && text.IndexOfAny(inList ? ['\n', '\r', '\t', ',', ']', '"', '\''] : ['\n', '\r', '\t']) < 0
            && text[0] is not ('"' or '\'' or '[');
        return isPlain ? text : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t")}\"";
    }

    private static Chatwoot.ChatwootApiException Refuse(string message) =>
        ErrorRecords.InvalidInput(message, "Write the head of the file as lines 'key: value' between two lines '---'; put texts with line breaks into double quotes, as \\n.");
}
