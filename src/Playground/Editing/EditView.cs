using System;
using System.IO;
using System.Text;
using Playground.Hosting;

namespace Playground.Editing;

/// <summary>Draws prompt and text, over several rows if need be, and puts the cursor in its place.</summary>
internal sealed class EditView(TextWriter screen, Func<int> width, string prompt, string continuation)
{
    private int _cursorRow;

    /// <summary>Tells of what stands on the line already, maybe over several rows: the prompt begins with it.</summary>
    public void BeginAfter(string openLine) => _cursorRow = Math.Max(0, Terminal.CellsOf(openLine) - 1) / Math.Max(2, width());

    /// <summary>Draws anew over what was drawn before. <paramref name="mask"/> stands for every character of a secret.</summary>
    public void Draw(string text, int cursor, char? mask = null)
    {
        int columns = Math.Max(2, width());
        var output = new StringBuilder();
        GoToTop(output);
        output.Append("\e[J").Append(prompt);
        int row = 0, column = Terminal.CellsOf(prompt);
        row += column / columns;
        column %= columns;

        (int Row, int Column) place = (row, column);
        int index = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (index == cursor) place = (row, column);
            if (rune.Value == '\n')
            {
                output.Append("\r\n").Append(continuation);
                row++;
                column = Terminal.CellsOf(continuation);
            }
            else
            {
                int cells = mask is null ? Terminal.CellsOf(rune) : 1;
                if (column + cells > columns) (row, column) = (row + 1, 0);
                output.Append(mask?.ToString() ?? rune.ToString());
                column += cells;
                if (column == columns)
                {
                    // A terminal waits at the edge for the next character: make it go on.
                    output.Append(" \r");
                    (row, column) = (row + 1, 0);
                }
            }

            index += rune.Utf16SequenceLength;
        }

        if (index <= cursor) place = (row, column);
        if (row > place.Row) output.Append($"\e[{row - place.Row}A");
        output.Append('\r');
        if (place.Column > 0) output.Append($"\e[{place.Column}C");
        _cursorRow = place.Row;
        screen.Write(output.ToString());
        screen.Flush();
    }

    /// <summary>Leaves the text as it stands and goes on below it.</summary>
    public void Finish(string text, char? mask = null)
    {
        Draw(text, text.Length, mask);
        screen.Write("\r\n");
        screen.Flush();
        _cursorRow = 0;
    }

    /// <summary>Clears the whole screen; the next drawing is at its top.</summary>
    public void ClearScreen()
    {
        screen.Write("\e[H\e[2J");
        _cursorRow = 0;
    }

    private void GoToTop(StringBuilder output)
    {
        output.Append('\r');
        if (_cursorRow > 0) output.Append($"\e[{_cursorRow}A");
    }
}
