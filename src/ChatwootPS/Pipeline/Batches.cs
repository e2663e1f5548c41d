using System.Collections.Generic;
using Chatwoot;

namespace ChatwootPS.Pipeline;

/// <summary>What a pipeline brought, kept by session until its end, where one request stands for many inputs.</summary>
internal sealed class Batches<TItem>
{
    private readonly List<(ChatwootSession Session, List<TItem> Items)> _batches = [];

    /// <summary>Keeps an input for the end of the pipeline.</summary>
    public void Add(ChatwootSession session, TItem item)
    {
        int at = _batches.FindIndex(batch => ReferenceEquals(batch.Session, session));
        if (at >= 0)
            _batches[at].Items.Add(item);
        else
            _batches.Add((session, [item]));
    }

    /// <summary>What was kept, in the order it came.</summary>
    public IReadOnlyList<(ChatwootSession Session, List<TItem> Items)> All => _batches;

    /// <summary>Items in portions of as many as one request takes.</summary>
    public static IEnumerable<List<TItem>> Portions(List<TItem> items, int size)
    {
        for (int at = 0; at < items.Count; at += size)
            yield return items.GetRange(at, System.Math.Min(size, items.Count - at));
    }
}
