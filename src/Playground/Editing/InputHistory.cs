using System.Collections.Generic;

namespace Playground.Editing;

/// <summary>What was entered before, for this process only.</summary>
internal sealed class InputHistory
{
    private readonly List<string> _entries = [];
    private int _position;
    private string _draft = "";

    public void Add(string text)
    {
        if (_entries.Count == 0 || _entries[^1] != text) _entries.Add(text);
        _position = _entries.Count;
    }

    /// <summary>The entry before; null at the first. What is being typed is kept for the way back.</summary>
    public string? Previous(string current)
    {
        if (_position == 0) return null;
        if (_position == _entries.Count) _draft = current;
        return _entries[--_position];
    }

    /// <summary>The entry after, in the end what was being typed; null if that is shown.</summary>
    public string? Next()
    {
        if (_position >= _entries.Count) return null;
        return ++_position == _entries.Count ? _draft : _entries[_position];
    }

    /// <summary>Starts from the newest entry again.</summary>
    public void Rewind() => _position = _entries.Count;
}
