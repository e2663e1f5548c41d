using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace Chatwoot.Emulator.Store;

/// <summary>Hands out the numbers of one kind of row, over all accounts.</summary>
internal sealed class Sequence
{
    private long last;

    public long Next() => Interlocked.Increment(ref last);
}

/// <summary>Rows by id, in the order they were made.</summary>
internal sealed class Table<T>(Sequence sequence) : IEnumerable<T>
    where T : Entity
{
    private readonly OrderedDictionary<long, T> rows = [];

    public int Count => rows.Count;

    public T Add(T row)
    {
        row.Id = sequence.Next();
        rows.Add(row.Id, row);
        return row;
    }

    public T? Find(long id) => rows.GetValueOrDefault(id);

    public T? At(int index) => index >= 0 && index < rows.Count ? rows.GetAt(index).Value : null;

    public bool Remove(T row) => rows.Remove(row.Id);

    public IEnumerator<T> GetEnumerator() => rows.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
