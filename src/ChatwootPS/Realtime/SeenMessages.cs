using System;
using System.Collections.Generic;
using System.Linq;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>
/// Which messages were seen. Their numbers rise over the whole installation, but they need not arrive in that order: a
/// number below which nothing is missing any more is only taken for granted a minute after it came.
/// </summary>
internal sealed class SeenMessages
{
    private const int RememberedBelow = 1000;
    private static readonly TimeSpan s_latest = TimeSpan.FromMinutes(1);

    private readonly SortedDictionary<long, DateTime> _above = new();
    private readonly RecentSet<long> _below = new(RememberedBelow);

    /// <param name="floor">All messages up to this number are done with.</param>
    /// <param name="above">Those behind it that were seen, too.</param>
    public SeenMessages(long floor, IEnumerable<long> above)
    {
        Floor = floor;
        foreach (long id in above)
            _above[id] = DateTime.MinValue;
    }

    /// <summary>Up to this number nothing is missing.</summary>
    public long Floor { get; private set; }

    /// <summary>What was seen behind the floor.</summary>
    public IEnumerable<long> Above => _above.Keys;

    public bool Contains(long id) => _above.ContainsKey(id) || _below.Contains(id);

    /// <returns>False where it was seen before.</returns>
    /// <param name="arrival">When it came, in UTC.</param>
    public bool Add(long id, DateTime arrival)
    {
        if (Contains(id))
            return false;
        // One that was long on its way stays below the floor: it is remembered, and moves nothing.
        if (id <= Floor)
            _below.Add(id);
        else
            _above[id] = arrival;
        Raise(arrival);
        return true;
    }

    public SeenMessages Copy() => new(Floor, Above.ToList());

    private void Raise(DateTime now)
    {
        long raised = Floor;
        foreach (KeyValuePair<long, DateTime> message in _above)
        {
            // What is behind a young one may still be missing beside it.
            if (now - message.Value < s_latest)
                break;
            raised = message.Key;
        }
        if (raised == Floor)
            return;
        foreach (long id in _above.Keys.TakeWhile(id => id <= raised).ToList())
        {
            _above.Remove(id);
            _below.Add(id);
        }
        Floor = raised;
    }
}
