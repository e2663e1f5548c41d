using System.Collections.Generic;

namespace ChatwootPS.Pipeline;

/// <summary>Remembers so many of the things it was given last.</summary>
internal sealed class RecentSet<T>
{
    private readonly int _capacity;
    private readonly HashSet<T> _known = [];
    private readonly Queue<T> _oldest = new();

    public RecentSet(int capacity)
    {
        _capacity = capacity;
    }

    public bool Contains(T item) => _known.Contains(item);

    /// <param name="item">One that is not there yet.</param>
    public void Add(T item)
    {
        _known.Add(item);
        _oldest.Enqueue(item);
        if (_oldest.Count > _capacity)
            _known.Remove(_oldest.Dequeue());
    }
}
