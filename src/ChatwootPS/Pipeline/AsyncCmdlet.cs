using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace ChatwootPS.Pipeline;

/// <summary>
/// A cmdlet whose work is asynchronous and can be stopped. Ctrl+C arrives through StopProcessing; a downstream
/// <c>Select-Object -First</c> through Dispose alone: both cancel what is in flight.
/// </summary>
public abstract class AsyncCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private OrderedPump? _pump;

    /// <summary>How many requests may be under way at once.</summary>
    public virtual int ThrottleLimit { get; set; } = 1;

    private protected CancellationToken Cancellation => _stop.Token;

    /// <summary>What the cmdlet does with one input. Runs on the pipeline thread: asks, resolves names, and queues operations.</summary>
    private protected abstract void Process();

    /// <summary>What is left to do at the end of the pipeline, where inputs were kept to go into one request. Runs on the pipeline thread.</summary>
    private protected virtual void Finish()
    {
    }

    protected sealed override void ProcessRecord()
    {
        StopAware(() =>
        {
            Process();
            _pump?.Pump(this);
        });
    }

    protected override void EndProcessing() => StopAware(() =>
    {
        Finish();
        _pump?.Drain(this);
    });

    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Queues an operation that runs beside others, and waits while there are too many; what it writes comes in the order of the input.</summary>
    private protected void Queue(Func<OrderedPump.Slot, CancellationToken, Task> operation, Func<Exception, ErrorRecord> describe, object? key = null)
    {
        _pump ??= new OrderedPump(ThrottleLimit, Cancellation);
        _pump.Add(operation, describe, key);
        // Here, not only between pipeline inputs: of an array argument, too, nothing may be begun after an error that stops.
        _pump.Pump(this);
    }

    /// <summary>Waits on the pipeline thread, for what must be known before an operation can be queued.</summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work) => OrderedPump.Await(work, Cancellation);

    private static void StopAware(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _stop.Cancel();
        _pump?.Dispose();
        // The source itself is left to the collector: operations that just end may still look at its token.
    }
}
