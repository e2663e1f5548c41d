using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using Chatwoot;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>Reads the server's CSV of misses: rows are indented, separated by empty lines, and escaped as if they were HTML.</summary>
internal static class SlaMissTable
{
    public static IReadOnlyList<SlaMissRow> Read(string csv)
    {
        List<List<string>> rows = Rows(WebUtility.HtmlDecode(csv)).Where(cells => cells.Any(cell => cell.Trim().Length > 0)).ToList();
        return rows.Skip(1).Select(Row).ToList();
    }

    private static SlaMissRow Row(List<string> cells)
    {
        string? Cell(int at) => at < cells.Count && cells[at].Trim() is { Length: > 0 } text ? text : null;
        long.TryParse(Cell(0)?.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out long id);
        return new SlaMissRow
        {
            ConversationId = id,
            SlaPolicy = Cell(1),
            Assignee = Cell(2),
            Team = Cell(3),
            Inbox = Cell(4),
            Labels = Cell(5),
            Link = Cell(6),
            BreachedEvents = Cell(7),
        };
    }

    private static IEnumerable<List<string>> Rows(string csv)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int at = 0; at < csv.Length; at++)
        {
            char c = csv[at];
            if (quoted && c == '"' && at + 1 < csv.Length && csv[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (c == '\n' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                yield return cells;
                cells = [];
            }
            else
            {
                cell.Append(c);
            }
        }
        cells.Add(cell.ToString().Trim());
        yield return cells;
    }
}
