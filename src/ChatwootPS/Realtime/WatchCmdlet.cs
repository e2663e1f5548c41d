using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>Gives out what happens as it happens, until the time is over, enough was seen, or somebody stops it.</summary>
public abstract class WatchCmdlet<T> : SessionCmdlet
    where T : EventObject
{
    /// <summary>
    /// Only these events, such as message.created or conversation.* (wildcards; the underscores of webhooks are taken for dots). By default all.
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

    /// <summary>
    /// A file that remembers which messages were given out. The next run with it first gives those that were written
    /// meanwhile, each once. A message counts as given out when the commands behind are done with it, or end the pipeline at it; Ctrl+C leaves it to the next run.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StateFile { get; set; }

    /// <summary>Whose events; called at the end of the pipeline, when all inputs are known.</summary>
    private protected abstract EventSource<T> CreateSource();

    /// <summary>The input that decides what is watched, for errors.</summary>
    private protected abstract object? Target { get; }

    private protected sealed override void Finish() => ForInput(Target, Watch);

    private void Watch()
    {
        EventSource<T> source = CreateSource();
        WatchState? state = StateFile is null ? null : new WatchState(GetUnresolvedProviderPathFromPSPath(StateFile), source.Identity);
        (SeenMessages Seen, DateTime At)? before = state?.Read();
        using var watch = new EventWatch<T>(source, EventNames.Filter(Event), Cancellation);
        (SeenMessages done, DateTime completeUntil) = Await(_ => watch.StartAsync(before));
        WriteVerbose($"Watching the events of {source.Session}.");
        state?.Write(done, completeUntil);
        var running = Stopwatch.StartNew();
        for (int count = 0; MaxEvents == 0 || count < MaxEvents;)
        {
            TimeSpan left = TimeoutSec == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(TimeoutSec) - running.Elapsed;
            if (TimeoutSec != 0 && left <= TimeSpan.Zero)
                return;
            if (Await(cancellation => watch.NextAsync(Within(left), cancellation)) is not { } item)
                continue;
            item.Record?.Write(this);
            completeUntil = item.CompleteUntil ?? completeUntil;
            try
            {
                if (item.Told is { } told)
                {
                    count++;
                    WriteObject(told);
                }
                Remember(item);
            }
            catch (Exception end) when (end is FlowControlException || (end is PipelineStoppedException && !Cancellation.IsCancellationRequested))
            {
                // Who breaks off (Select-Object -First, break) has dealt with this one. One who fails looks the same from here.
                Remember(item);
                throw;
            }
        }

        void Remember(WatchItem<T> item)
        {
            if (item.Message is { } message)
                done.Add(message, item.Arrival);
            if (item.Message is not null || item.CompleteUntil is not null)
                state?.Write(done, completeUntil);
        }
    }

    // The longest time a wait can be given.
    private static TimeSpan Within(TimeSpan left) => left.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue) : left;
}
