using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace Playground.Commands;

/// <summary>Reads and writes rows of CSV as the shell does: quotes doubled inside quotes, line breaks allowed there.</summary>
internal static class CsvText
{
    /// <summary>The fields of one row after another; rows without any text are passed over.</summary>
    public static IEnumerable<string[]> ReadRows(TextReader reader, char delimiter)
    {
        while (reader.Peek() >= 0)
        {
            string[] row = ReadRow(reader, delimiter);
            if (row.Length > 1 || row[0].Length > 0) yield return row;
        }
    }

    /// <summary>Rows as objects: the first row names the properties unless <paramref name="header"/> does.</summary>
    public static IEnumerable<PSObject> ReadObjects(TextReader reader, char delimiter, string[]? header, Action<string> warn)
    {
        string[]? names = header is null ? null : NamesOf(header, warn);
        foreach (string[] row in ReadRows(reader, delimiter))
        {
            if (names is null)
            {
                if (row[0].StartsWith("#TYPE", StringComparison.Ordinal)) continue;
                names = NamesOf(row, warn);
                continue;
            }

            var record = new PSObject();
            for (int i = 0; i < names.Length; i++)
            {
                record.Properties.Add(new PSNoteProperty(names[i], i < row.Length ? row[i] : null));
            }

            yield return record;
        }
    }

    /// <summary>The row that names the properties.</summary>
    public static string WriteHeader(IEnumerable<string> names, char delimiter) => string.Join(delimiter, names.Select(Quote));

    /// <summary>One object; a property it lacks is left empty.</summary>
    public static string WriteRow(PSObject item, IEnumerable<string> names, char delimiter) =>
        string.Join(delimiter, names.Select(name => item.Properties[name]?.Value is { } value ? Quote(PSObject.AsPSObject(value).BaseObject.ToString() ?? "") : ""));

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string[] NamesOf(string[] header, Action<string> warn)
    {
        int unnamed = 0;
        string[] names = [.. header.Select(name => string.IsNullOrEmpty(name) ? $"H{++unnamed}" : name)];
        if (unnamed > 0) warn("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.");
        return names;
    }

    private static string[] ReadRow(TextReader reader, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false, wasQuoted = false;
        while (true)
        {
            int next = reader.Read();
            if (quoted && next == '"')
            {
                if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
            }
            else if (next < 0 || (!quoted && next is '\n' or '\r'))
            {
                if (next == '\r' && reader.Peek() == '\n') reader.Read();
                break;
            }
            else if (quoted) field.Append((char)next);
            else if (next == delimiter) EndField();
            else if (wasQuoted && char.IsWhiteSpace((char)next)) continue;
            else if (next == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                quoted = wasQuoted = true;
            }
            else if (field.Length > 0 || !char.IsWhiteSpace((char)next)) field.Append((char)next);
        }

        EndField();
        return [.. fields];

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
            wasQuoted = false;
        }
    }
}
