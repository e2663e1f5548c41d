using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Net;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// A report the server wrote as CSV. It escapes the markup of the whole file as if it were a web page, puts a heading and empty
/// lines before the table, and leaves the last two columns of inboxes without a name.
/// </summary>
internal sealed class ServerFile
{
    // In the order the server fills them.
    private static readonly string[] s_unnamed = ["Avg customer waiting time", "Resolution Count"];

    private ServerFile(List<List<string>> table)
    {
        Table = table;
    }

    /// <summary>The names of the columns, and the rows.</summary>
    public List<List<string>> Table { get; }

    /// <exception cref="ChatwootApiException">What came is no such file.</exception>
    public static ServerFile Read(ApiAnswer answer)
    {
        // Escaped after it was quoted: the quotes are needed to read it.
        List<List<string>> rows = CsvText.Parse(WebUtility.HtmlDecode(answer.Text));
        List<List<string>> table = rows.Skip(1).SkipWhile(IsEmpty).Where(row => !IsEmpty(row)).ToList();
        if (rows.Count < 4 || table.Count == 0)
            throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The server's file has no table in it.") { RecommendedAction = "Get-ChatwootReportSummary reads the same figures." };
        int width = table.Max(row => row.Count);
        List<string> names = table[0];
        for (int at = 0; names.Count < width; at++)
            names.Add(at < s_unnamed.Length ? s_unnamed[at] : $"Column {names.Count + 1}");
        return new ServerFile(table);
    }

    public string Text => CsvText.Write(Table);

    /// <summary>A row each; whole numbers are numbers, all else is as the server words it.</summary>
    /// <param name="hasNames">The first column holds names, and a name may be a number.</param>
    public IEnumerable<PSObject> Objects(bool hasNames)
    {
        foreach (List<string> cells in Table.Skip(1))
        {
            var row = new PSObject();
            for (int at = 0; at < cells.Count; at++)
            {
                bool isNumber = int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && (at > 0 || !hasNames);
                row.Properties.Add(new PSNoteProperty(Table[0][at], isNumber ? number : cells[at]));
            }
            yield return row;
        }
    }

    private static bool IsEmpty(List<string> row) => row.Count == 1 && row[0].Length == 0;
}
