using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>What -First, -Skip and -IncludeTotalCount ask of a list that comes in one answer.</summary>
internal sealed class ListWindow
{
    private readonly PagingParameters? _asked;

    public ListWindow(PagingParameters? asked)
    {
        _asked = asked;
    }

    public void Write<T>(Operation operation, IReadOnlyList<T> rows)
        where T : class
    {
        if (_asked?.IncludeTotalCount == true)
            operation.Write(_asked.NewTotalCount((ulong)rows.Count, 1.0));
        ulong skip = _asked?.Skip ?? 0;
        ulong first = _asked?.First ?? ulong.MaxValue;
        foreach (T row in rows.Skip(Count(skip)).Take(Count(first)))
            operation.Write(row);
    }

    private static int Count(ulong number) => number > int.MaxValue ? int.MaxValue : (int)number;
}
