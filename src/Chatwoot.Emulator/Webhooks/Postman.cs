using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>
/// Sends deliveries in the background, outside the world's gate: they start in the order of the events and run side by side. Disposing ends
/// all at once.
/// </summary>
internal sealed class Postman : IAsyncDisposable
{
    /// <summary>How long the next delivery waits for one whose receiver cannot be reached.</summary>
    private static readonly TimeSpan Head = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Delivery> queue = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private int disposed;
    private readonly WebhookSender sender;
    private readonly ConcurrentQueue<Exception> failures;
    private readonly Lock counting = new();
    private readonly Task pump;
    private TaskCompletionSource idle = Done();
    private int underWay;

    public Postman(WebhookSender sender, ConcurrentQueue<Exception> failures)
    {
        this.sender = sender;
        this.failures = failures;
        pump = Task.Run(PumpAsync);
    }

    public void Send(Delivery delivery)
    {
        Started();
        if (!queue.Writer.TryWrite(delivery))
        {
            Ended();
        }
    }

    /// <summary>Until no delivery is under way, nor one that the end of another brought about.</summary>
    public Task IdleAsync(CancellationToken cancellation)
    {
        lock (counting)
        {
            return idle.Task.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A test may end the server before its host does.
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        queue.Writer.TryComplete();
        await stopping.CancelAsync().ConfigureAwait(false);
        await pump.ConfigureAwait(false);
        while (queue.Reader.TryRead(out _))
        {
            Ended();
        }

        await IdleAsync(CancellationToken.None).ConfigureAwait(false);
        sender.Dispose();
        stopping.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var delivery in queue.Reader.ReadAllAsync(stopping.Token).ConfigureAwait(false))
            {
                var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var delivering = DeliverAsync(delivery, () => sent.TrySetResult());
                await Task.WhenAny(sent.Task, delivering, Task.Delay(Head, stopping.Token)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task DeliverAsync(Delivery delivery, Action sent)
    {
        try
        {
            if (await sender.SendAsync(delivery, sent, stopping.Token).ConfigureAwait(false) is { } error)
            {
                DeliveryEffects.Follow(delivery, error);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The server ends.
        }
        catch (Exception failure)
        {
            failures.Enqueue(failure);
        }
        finally
        {
            Ended();
        }
    }

    private void Started()
    {
        lock (counting)
        {
            if (underWay++ == 0)
            {
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Ended()
    {
        lock (counting)
        {
            if (--underWay == 0)
            {
                idle.TrySetResult();
            }
        }
    }
}
