using System;
using System.Text;

namespace Playground.Editing;

/// <summary>The text being edited and the place in it.</summary>
internal sealed class EditBuffer
{
    private readonly StringBuilder _text = new();

    public int Cursor { get; private set; }

    public string Text => _text.ToString();

    public bool IsAtEnd => Cursor == _text.Length;

    public void Set(string text, int? cursor = null)
    {
        _text.Clear().Append(text);
        Cursor = cursor ?? text.Length;
    }

    public void Insert(string text)
    {
        _text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    public void Replace(int start, int length, string text)
    {
        _text.Remove(start, length).Insert(start, text);
        Cursor = start + text.Length;
    }

    public void Left() => Cursor -= StepBack();

    public void Right() => Cursor += StepForward();

    public void WordLeft()
    {
        while (Cursor > 0 && !char.IsLetterOrDigit(_text[Cursor - 1])) Cursor--;
        while (Cursor > 0 && char.IsLetterOrDigit(_text[Cursor - 1])) Cursor--;
    }

    public void WordRight()
    {
        while (Cursor < _text.Length && !char.IsLetterOrDigit(_text[Cursor])) Cursor++;
        while (Cursor < _text.Length && char.IsLetterOrDigit(_text[Cursor])) Cursor++;
    }

    public void LineStart() => Cursor = LineStartOf(Cursor);

    public void LineEnd()
    {
        while (Cursor < _text.Length && _text[Cursor] != '\n') Cursor++;
    }

    /// <summary>To the line above; false on the first line.</summary>
    public bool Up()
    {
        int start = LineStartOf(Cursor);
        if (start == 0) return false;
        int column = Cursor - start;
        int above = LineStartOf(start - 1);
        Cursor = Math.Min(above + column, start - 1);
        return true;
    }

    /// <summary>To the line below; false on the last line.</summary>
    public bool Down()
    {
        int start = LineStartOf(Cursor);
        int column = Cursor - start;
        int next = start;
        while (next < _text.Length && _text[next] != '\n') next++;
        if (next == _text.Length) return false;
        Cursor = ++next;
        while (Cursor < _text.Length && _text[Cursor] != '\n' && Cursor - next < column) Cursor++;
        return true;
    }

    public void Backspace()
    {
        int length = StepBack();
        Cursor -= length;
        _text.Remove(Cursor, length);
    }

    public void Delete() => _text.Remove(Cursor, StepForward());

    public void DeleteWordLeft()
    {
        int end = Cursor;
        WordLeft();
        _text.Remove(Cursor, end - Cursor);
    }

    public void DeleteToLineStart()
    {
        int end = Cursor;
        LineStart();
        _text.Remove(Cursor, end - Cursor);
    }

    public void DeleteToLineEnd()
    {
        int start = Cursor;
        LineEnd();
        _text.Remove(start, Cursor - start);
        Cursor = start;
    }

    // One character on the screen may be two in memory.
    private int StepBack() => Cursor == 0 ? 0 : Cursor > 1 && char.IsSurrogatePair(_text[Cursor - 2], _text[Cursor - 1]) ? 2 : 1;

    private int StepForward() => IsAtEnd ? 0 : Cursor + 1 < _text.Length && char.IsSurrogatePair(_text[Cursor], _text[Cursor + 1]) ? 2 : 1;

    private int LineStartOf(int index)
    {
        while (index > 0 && _text[index - 1] != '\n') index--;
        return index;
    }
}
