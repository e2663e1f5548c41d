using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>Gives out events as they come, until the time is over, enough was seen, or somebody stops it.</summary>
public abstract class EventCmdlet : SessionCmdlet
{
    /// <summary>
    /// Only these events, such as message.created or conversation.* (wildcards; the underscores of webhooks and the dots of the web socket mean the same). By default all.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EventNameCompleter))]
    public string[] Event { get; set; } = [];

    /// <summary>Ends after so many seconds; by default never.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; }

    /// <summary>Ends after so many events; by default never.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxEvents { get; set; }

    /// <param name="next">Waits for the next thing, for so long.</param>
    /// <param name="write">Writes it; says whether it was an event.</param>
    private protected void TakeAll<T>(Func<TimeSpan, CancellationToken, Task<(bool Came, T Item)>> next, Func<T, bool> write)
    {
        var running = Stopwatch.StartNew();
        for (int count = 0; MaxEvents == 0 || count < MaxEvents;)
        {
            TimeSpan left = TimeoutSec == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(TimeoutSec) - running.Elapsed;
            if (TimeoutSec != 0 && left <= TimeSpan.Zero)
                return;
            (bool came, T item) = Await(cancellation => next(Within(left), cancellation));
            if (came && write(item))
                count++;
        }
    }

    // The longest time a wait can be given.
    private static TimeSpan Within(TimeSpan left) => left.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue) : left;
}
