using System;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Realtime;

/// <summary>Gives out what happens as the server tells it over its web socket.</summary>
public abstract class WatchCmdlet<T> : EventCmdlet
    where T : EventObject
{
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
        TakeAll(watch.NextAsync, item =>
        {
            item.Record?.Write(this);
            completeUntil = item.CompleteUntil ?? completeUntil;
            try
            {
                if (item.Told is { } told)
                    WriteObject(told);
                Remember(item);
            }
            catch (Exception end) when (end is FlowControlException || (end is PipelineStoppedException && !Cancellation.IsCancellationRequested))
            {
                // Who breaks off (Select-Object -First, break) has dealt with this one. One who fails looks the same from here.
                Remember(item);
                throw;
            }
            return item.Told is not null;
        });

        void Remember(WatchItem<T> item)
        {
            if (item.Message is { } message)
                done.Add(message, item.Arrival);
            if (item.Message is not null || item.CompleteUntil is not null)
                state?.Write(done, completeUntil);
        }
    }
}
