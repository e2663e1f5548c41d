using System;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Chatwoot;

/// <summary>Lists by which names become ids, kept for a minute so that a pipeline of thousands asks once.</summary>
internal sealed class NameCache
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (object List, long Stamp)> _lists = new();

    public bool TryGet<T>(string key, out T list)
        where T : class
    {
        if (_lists.TryGetValue(key, out (object List, long Stamp) entry)
            && (Stopwatch.GetTimestamp() - entry.Stamp) < s_lifetime.TotalSeconds * Stopwatch.Frequency)
        {
            list = (T)entry.List;
            return true;
        }
        list = null!;
        return false;
    }

    public void Set(string key, object list) => _lists[key] = (list, Stopwatch.GetTimestamp());

    /// <summary>Forgets a list after something in it changed.</summary>
    public void Forget(string key) => _lists.TryRemove(key, out _);
}
