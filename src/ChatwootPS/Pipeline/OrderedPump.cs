using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;

namespace ChatwootPS.Pipeline;

/// <summary>
/// Runs operations side by side and writes what they say in the order they were added, on the pipeline thread: the only
/// place of the module where a thread waits. At most <c>throttle</c> operations run; at most four times as many are
/// kept, so that one slow operation at the head neither starves the others nor lets memory grow.
/// </summary>
internal sealed class OrderedPump : IDisposable
{
    private readonly object _lock = new();
    private readonly Queue<Slot> _slots = new();
    private readonly Dictionary<object, Task> _lastOfKey = new();
    private readonly SemaphoreSlim _permits;
    private readonly int _window;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _wakeOnCancel;

    public OrderedPump(int throttle, CancellationToken cancellation)
    {
        _permits = new SemaphoreSlim(throttle);
        // One at a time means one after the other: the next is not even begun before the last has been written.
        _window = throttle == 1 ? 1 : throttle * 4;
        _cancellation = cancellation;
        _wakeOnCancel = cancellation.Register(Wake);
    }

    /// <summary>Waits for a single task on the pipeline thread, as prompting and name look-up need it.</summary>
    public static T Await<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        Task<T> task = Task.Run(() => work(cancellation), cancellation);
        try
        {
            task.Wait(cancellation);
        }
        catch (AggregateException)
        {
            // Thrown again below as itself.
        }
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Starts an operation as soon as the throttle allows.</summary>
    /// <param name="key">Operations on the same key keep their order even when others run beside them.</param>
    public void Add(Func<Slot, CancellationToken, Task> operation, Func<Exception, ErrorRecord> describe, object? key)
    {
        var slot = new Slot(this);
        lock (_lock)
            _slots.Enqueue(slot);
        Task? before = key is not null && _lastOfKey.TryGetValue(key, out Task? last) ? last : null;
        Task running = Task.Run(() => RunAsync(slot, operation, describe, before), CancellationToken.None);
        if (key is not null)
            _lastOfKey[key] = running;
    }

    /// <summary>Writes what is ready, and waits while too much is under way.</summary>
    public void Pump(Cmdlet cmdlet) => WriteUntil(cmdlet, () => _slots.Count < _window);

    /// <summary>Writes everything, to the end of the last operation.</summary>
    public void Drain(Cmdlet cmdlet) => WriteUntil(cmdlet, () => _slots.Count == 0);

    public void Dispose() => _wakeOnCancel.Dispose();

    private void WriteUntil(Cmdlet cmdlet, Func<bool> enough)
    {
        while (true)
        {
            StreamRecord record;
            lock (_lock)
            {
                while (!TryTake(out record))
                {
                    _cancellation.ThrowIfCancellationRequested();
                    if (enough())
                        return;
                    Monitor.Wait(_lock);
                }
            }
            // Outside the lock: downstream commands run inside this call.
            record.Write(cmdlet);
            _cancellation.ThrowIfCancellationRequested();
        }
    }

    private bool TryTake(out StreamRecord record)
    {
        while (_slots.Count > 0)
        {
            Slot head = _slots.Peek();
            if (head.TryTake(out record))
                return true;
            if (!head.IsComplete)
                return false;
            _slots.Dequeue();
        }
        record = default;
        return false;
    }

    private async Task RunAsync(Slot slot, Func<Slot, CancellationToken, Task> operation, Func<Exception, ErrorRecord> describe, Task? before)
    {
        try
        {
            if (before is not null)
                await before.ConfigureAwait(false);
            await _permits.WaitAsync(_cancellation).ConfigureAwait(false);
            try
            {
                await operation(slot, _cancellation).ConfigureAwait(false);
            }
            finally
            {
                _permits.Release();
            }
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (Exception failure)
        {
            slot.Add(StreamRecord.Error(describe(failure)));
        }
        finally
        {
            slot.Complete();
        }
    }

    private void Wake()
    {
        lock (_lock)
            Monitor.PulseAll(_lock);
    }

    /// <summary>The records of one operation.</summary>
    internal sealed class Slot
    {
        private readonly OrderedPump _pump;
        private readonly Queue<StreamRecord> _records = new();
        private int _pendingOutput;
        private int _demandBelow;
        private TaskCompletionSource<bool>? _demand;

        public Slot(OrderedPump pump)
        {
            _pump = pump;
        }

        public bool IsComplete { get; private set; }

        public void Add(StreamRecord record)
        {
            lock (_pump._lock)
            {
                _records.Enqueue(record);
                if (record.IsOutput)
                    _pendingOutput++;
                Monitor.PulseAll(_pump._lock);
            }
        }

        public void Complete()
        {
            lock (_pump._lock)
            {
                IsComplete = true;
                Monitor.PulseAll(_pump._lock);
            }
        }

        /// <summary>
        /// Waits until at most so many objects are unwritten, without holding up other operations: the next page is read
        /// while the rest of this one is on its way downstream, and not at all when nobody takes more.
        /// </summary>
        public async Task WaitForDemandAsync(int pending, CancellationToken cancellation)
        {
            Task<bool> demand;
            lock (_pump._lock)
            {
                if (_pendingOutput <= pending)
                    return;
                _demandBelow = pending;
                _demand = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                demand = _demand.Task;
            }
            _pump._permits.Release();
            try
            {
                using (cancellation.Register(state => ((TaskCompletionSource<bool>)state!).TrySetCanceled(), _demand))
                    await demand.ConfigureAwait(false);
            }
            finally
            {
                await _pump._permits.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        /// <summary>Under the pump's lock.</summary>
        public bool TryTake(out StreamRecord record)
        {
            if (_records.Count == 0)
            {
                record = default;
                return false;
            }
            record = _records.Dequeue();
            if (record.IsOutput && --_pendingOutput <= _demandBelow)
                _demand?.TrySetResult(true);
            return true;
        }
    }
}
