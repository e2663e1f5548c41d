using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace ChatwootPS.Realtime;

/// <summary>From one task to another, in order; who puts in waits while the queue is full.</summary>
internal sealed class AsyncQueue<T> : IDisposable
{
    private readonly ConcurrentQueue<T> _items = new();
    private readonly SemaphoreSlim _filled = new(0);
    private readonly SemaphoreSlim _room;
    private volatile Exception? _failure;

    public AsyncQueue(int capacity)
    {
        _room = new SemaphoreSlim(capacity);
    }

    public async Task PutAsync(T item, CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation).ConfigureAwait(false);
        _items.Enqueue(item);
        _filled.Release();
    }

    /// <summary>Nothing more comes: who takes gets what is there, and then this.</summary>
    public void Fail(Exception failure)
    {
        _failure = failure;
        _filled.Release();
    }

    /// <summary>The next item; false when the time is over.</summary>
    public async Task<(bool Came, T Item)> TakeAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (!await _filled.WaitAsync(patience, cancellation).ConfigureAwait(false))
            return (false, default!);
        if (_items.TryDequeue(out T? item))
        {
            _room.Release();
            return (true, item);
        }
        _filled.Release();
        throw _failure!;
    }

    public void Dispose()
    {
        _filled.Dispose();
        _room.Dispose();
    }
}
