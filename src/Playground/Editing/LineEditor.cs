using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Playground.Hosting;

namespace Playground.Editing;

/// <summary>How a line came to its end.</summary>
internal enum Outcome
{
    /// <summary>Entered.</summary>
    Entered,

    /// <summary>Given up with Ctrl+C.</summary>
    Cancelled,

    /// <summary>Ctrl+D on an empty line.</summary>
    EndOfInput,
}

/// <summary>
/// Reads a line, or several while the input is incomplete, with the keys people expect from bash and PSReadLine.
/// Keys and screen come from outside, so that tests can play both.
/// </summary>
internal sealed class LineEditor(Func<ConsoleKeyInfo> readKey, Func<bool> keyWaits, TextWriter screen, Func<int> width)
{
    // More than that scrolls the question away.
    private const int MostListed = 120;

    private readonly EditBuffer _buffer = new();
    private char? _mask;

    public InputHistory History { get; } = new();

    /// <summary>Whether Enter must go on to another line.</summary>
    public Func<string, bool> IsIncomplete { get; init; } = _ => false;

    /// <summary>What Tab offers for a text and a place in it.</summary>
    public Func<string, int, Suggestions> Complete { get; init; } = (_, _) => Suggestions.None;

    /// <param name="openLine">What was written before on the same line; it is kept.</param>
    public (Outcome Outcome, string Text) Read(string openLine, string prompt, char? mask = null)
    {
        _mask = mask;
        _buffer.Set("");
        History.Rewind();
        // A prompt of several lines: only the last one is drawn again and again.
        int lastLine = prompt.LastIndexOf('\n') + 1;
        screen.Write(prompt[..lastLine]);
        if (lastLine > 0) openLine = "";
        var view = new EditView(screen, width, openLine + prompt[lastLine..], ">> ");
        view.BeginAfter(openLine);
        view.Draw("", 0);
        while (true)
        {
            ConsoleKeyInfo key = readKey();
            if (TryEnd(key, view) is { } outcome) return (outcome, outcome == Outcome.Entered ? _buffer.Text : "");
            Edit(key, view);
            // While more is waiting, as when text is pasted, drawing would only slow it down.
            if (!keyWaits()) view.Draw(_buffer.Text, _buffer.Cursor, _mask);
        }
    }

    private Outcome? TryEnd(ConsoleKeyInfo key, EditView view)
    {
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        if (control && key.Key == ConsoleKey.C)
        {
            view.Finish(_buffer.Text + "^C", _mask);
            return Outcome.Cancelled;
        }

        if (control && key.Key == ConsoleKey.D && _buffer.Text.Length == 0)
        {
            view.Finish("");
            return Outcome.EndOfInput;
        }

        bool enter = key.Key == ConsoleKey.Enter || (control && key.Key is ConsoleKey.J or ConsoleKey.M);
        if (!enter) return null;
        bool onlyNewLine = _mask is null
            && ((key.Modifiers & (ConsoleModifiers.Shift | ConsoleModifiers.Alt)) != 0 || IsIncomplete(_buffer.Text));
        if (onlyNewLine)
        {
            _buffer.Insert("\n");
            view.Draw(_buffer.Text, _buffer.Cursor);
            return null;
        }

        view.Finish(_buffer.Text, _mask);
        if (_mask is null && !string.IsNullOrWhiteSpace(_buffer.Text)) History.Add(_buffer.Text);
        return Outcome.Entered;
    }

    private void Edit(ConsoleKeyInfo key, EditView view)
    {
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control), alt = key.Modifiers.HasFlag(ConsoleModifiers.Alt);
        switch (key.Key)
        {
            case ConsoleKey.Enter:
            case ConsoleKey.J or ConsoleKey.M when control:
                break;
            case ConsoleKey.Tab:
                if (_mask is null) OfferCompletion(view);
                break;
            case ConsoleKey.LeftArrow when control || alt:
            case ConsoleKey.B when alt:
                _buffer.WordLeft();
                break;
            case ConsoleKey.RightArrow when control || alt:
            case ConsoleKey.F when alt:
                _buffer.WordRight();
                break;
            case ConsoleKey.LeftArrow:
            case ConsoleKey.B when control:
                _buffer.Left();
                break;
            case ConsoleKey.RightArrow:
            case ConsoleKey.F when control:
                _buffer.Right();
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _buffer.LineStart();
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _buffer.LineEnd();
                break;
            case ConsoleKey.UpArrow:
            case ConsoleKey.P when control:
                if (!_buffer.Up()) Recall(History.Previous(_buffer.Text));
                break;
            case ConsoleKey.DownArrow:
            case ConsoleKey.N when control:
                if (!_buffer.Down()) Recall(History.Next());
                break;
            case ConsoleKey.Backspace when control || alt:
            case ConsoleKey.W when control:
                _buffer.DeleteWordLeft();
                break;
            case ConsoleKey.Backspace:
            case ConsoleKey.H when control:
                _buffer.Backspace();
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when control:
                _buffer.Delete();
                break;
            case ConsoleKey.U when control:
                _buffer.DeleteToLineStart();
                break;
            case ConsoleKey.K when control:
                _buffer.DeleteToLineEnd();
                break;
            case ConsoleKey.L when control:
                view.ClearScreen();
                break;
            case ConsoleKey.Escape:
                _buffer.Set("");
                break;
            default:
                if (!char.IsControl(key.KeyChar)) _buffer.Insert(key.KeyChar.ToString());
                break;
        }
    }

    private void Recall(string? entry)
    {
        if (entry is not null && _mask is null) _buffer.Set(entry);
    }

    // As in bash: what all suggestions share is filled in; if that is nothing new, they are listed.
    private void OfferCompletion(EditView view)
    {
        Suggestions offered = Complete(_buffer.Text, _buffer.Cursor);
        if (offered.Texts.Count == 0) return;

        string shared = offered.SharedStart();
        string typed = _buffer.Text.Substring(offered.Start, offered.Length);
        bool isNew = shared.Length > typed.Length || (offered.Texts.Count == 1 && shared != typed);
        if (isNew && (offered.Texts.Count == 1 || shared.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
        {
            _buffer.Replace(offered.Start, offered.Length, shared);
            return;
        }

        if (offered.Texts.Count == 1) return;
        view.Finish(_buffer.Text);
        foreach (string line in Columns(offered.Labels, width())) screen.Write(line + "\r\n");
    }

    private static IEnumerable<string> Columns(IReadOnlyList<string> labels, int width)
    {
        string[] listed = [.. labels.Take(MostListed)];
        int cell = listed.Max(Terminal.CellsOf) + 2;
        int perRow = Math.Max(1, (width - 1) / cell), rows = (listed.Length + perRow - 1) / perRow;
        for (int row = 0; row < rows; row++)
        {
            // Read down the columns, like a directory listing.
            IEnumerable<string> cells = Enumerable.Range(0, perRow).Select(column => (column * rows) + row)
                .Where(index => index < listed.Length)
                .Select(index => listed[index] + new string(' ', cell - Terminal.CellsOf(listed[index])));
            yield return string.Concat(cells).TrimEnd();
        }

        if (labels.Count > MostListed) yield return $"... and {labels.Count - MostListed} more";
    }
}
