using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Realtime;

/// <summary>
/// Watches events for as long as somebody takes them: connects, reads what was missed, passes on what is told, and
/// connects again when the connection breaks. Each message comes once, whether it was told live or read afterwards.
/// </summary>
internal sealed class EventWatch<T> : IDisposable
    where T : EventObject
{
    private const int Capacity = 1000;

    // A refused subscription looks like a slow server.
    private const int Refusals = 3;
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    // The server may lose its own source of events and go on pinging: a look now and then finds out.
    private static readonly TimeSpan s_checkInterval = TimeSpan.FromMinutes(5);

    // Clocks, transactions and jobs of the server.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_quietOutage = TimeSpan.FromMinutes(1);

    private readonly EventSource<T> _source;
    private readonly Func<string, bool> _isWanted;
    private readonly AsyncQueue<WatchItem<T>> _out = new(Capacity);
    private readonly CancellationTokenSource _stop;
    private readonly Random _random = new();
    private SeenMessages _seen = new(0, []);
    private DateTime _completeUntil;

    public EventWatch(EventSource<T> source, Func<string, bool> isWanted, CancellationToken cancellation)
    {
        _source = source;
        _isWanted = isWanted;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Begins; comes back once the first connection stands.</summary>
    /// <param name="before">What an earlier watch saw, and until when.</param>
    /// <returns>The same for this one, to begin with.</returns>
    /// <exception cref="ChatwootApiException">The server cannot be reached, or refuses.</exception>
    public async Task<(SeenMessages Seen, DateTime At)> StartAsync((SeenMessages Seen, DateTime At)? before)
    {
        DateTime now = DateTime.UtcNow;
        _seen = before is { } known ? known.Seen.Copy() : new SeenMessages(await _source.NewestMessageAsync(_stop.Token).ConfigureAwait(false), []);
        _completeUntil = before?.At ?? now;
        (SeenMessages Seen, DateTime At) start = (_seen.Copy(), _completeUntil);
        IEventChannel<T> channel = await OpenAsync().ConfigureAwait(false);
        _ = Task.Run(() => RunAsync(channel), CancellationToken.None);
        return start;
    }

    /// <summary>The next thing to write; nothing when the time is over.</summary>
    /// <exception cref="ChatwootApiException">The watch cannot go on.</exception>
    public Task<(bool Came, WatchItem<T> Item)> NextAsync(TimeSpan patience, CancellationToken cancellation) => _out.TakeAsync(patience, cancellation);

    // The queue is left to the collector: the task that ends may still put something in.
    public void Dispose() => _stop.Cancel();

    private async Task RunAsync(IEventChannel<T> channel)
    {
        try
        {
            while (true)
            {
                try
                {
                    await PassOnAsync(channel).ConfigureAwait(false);
                }
                catch (ChatwootApiException lost) when (IsPassing(lost.Reason))
                {
                    channel = await ReopenAsync(lost).ConfigureAwait(false);
                }
            }
        }
        catch (Exception failure)
        {
            _out.Fail(failure);
        }
    }

    /// <summary>What a connection tells, until it breaks.</summary>
    private async Task PassOnAsync(IEventChannel<T> channel)
    {
        using var live = new AsyncQueue<T>(Capacity);
        using CancellationTokenSource reading = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        Task reader = Task.Run(() => ReadAsync(channel, live, reading.Token), CancellationToken.None);
        try
        {
            while (true)
            {
                // After the subscription, so that what is written from now on is told; what comes meanwhile waits its turn.
                await CatchUpAsync().ConfigureAwait(false);
                var sinceCheck = Stopwatch.StartNew();
                while (sinceCheck.Elapsed < s_checkInterval)
                {
                    (bool came, T told) = await live.TakeAsync(s_checkInterval, _stop.Token).ConfigureAwait(false);
                    if (came)
                        await EmitAsync(told).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            reading.CancelAfter(TimeSpan.Zero);
            channel.Dispose();
            await reader.ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync(IEventChannel<T> channel, AsyncQueue<T> live, CancellationToken cancellation)
    {
        try
        {
            while (true)
                await live.PutAsync(await channel.ReadAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            live.Fail(failure);
        }
    }

    private async Task CatchUpAsync()
    {
        DateTime now = DateTime.UtcNow;
        if (_isWanted(EventNames.MessageCreated))
        {
            IReadOnlyList<T> missed = await _source.MissedAsync(_seen.Floor, now - _completeUntil + s_margin, _stop.Token).ConfigureAwait(false);
            int count = 0;
            foreach (T told in missed.OrderBy(_source.MessageOf))
                count += await EmitAsync(told).ConfigureAwait(false) ? 1 : 0;
            if (count > 0)
                await SayAsync(StreamRecord.Verbose($"{count} messages were written while nobody listened, and have been read now.")).ConfigureAwait(false);
        }
        _completeUntil = now;
        await _out.PutAsync(new WatchItem<T>(now), _stop.Token).ConfigureAwait(false);
    }

    private async Task<bool> EmitAsync(T told)
    {
        if (!_source.Belongs(told))
            return false;
        long? message = told.Event == EventNames.MessageCreated ? _source.MessageOf(told) : null;
        if (message is { } id && !_seen.Add(id, DateTime.UtcNow))
            return false;
        if (!_isWanted(told.Event))
            return false;
        await _out.PutAsync(new WatchItem<T>(_source.Adopt(told), message, DateTime.UtcNow), _stop.Token).ConfigureAwait(false);
        return true;
    }

    private async Task<IEventChannel<T>> OpenAsync()
    {
        EventSubscription subscription = await _source.SubscriptionAsync(_stop.Token).ConfigureAwait(false);
        IEventChannel<T> channel = _source.Session.Client.OpenEvents<T>(subscription);
        try
        {
            await channel.OpenAsync(_stop.Token).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    private async Task<IEventChannel<T>> ReopenAsync(ChatwootApiException lost)
    {
        var outage = Stopwatch.StartNew();
        bool warned = false;
        int refusals = 0;
        await SayAsync(StreamRecord.Verbose(lost.Message)).ConfigureAwait(false);
        for (int attempt = 0; ; attempt++)
        {
            // Not all who lost the same server at the same moment come back at the same moment.
            double pause = Math.Min(s_longestPause.TotalSeconds, 0.25 * Math.Pow(2, Math.Min(attempt, 10)));
            await Task.Delay(TimeSpan.FromSeconds(pause * (0.5 + (_random.NextDouble() / 2))), _stop.Token).ConfigureAwait(false);
            try
            {
                IEventChannel<T> channel = await OpenAsync().ConfigureAwait(false);
                string text = $"Connected to the events of {_source.Session.Uri} again after {outage.Elapsed.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)} seconds.";
                await SayAsync(warned ? StreamRecord.Warning(text) : StreamRecord.Verbose(text)).ConfigureAwait(false);
                return channel;
            }
            catch (ChatwootApiException failure) when (IsPassing(failure.Reason) || (failure.Reason == ErrorReason.InvalidToken && ++refusals < Refusals))
            {
                await SayAsync(StreamRecord.Verbose(failure.Message)).ConfigureAwait(false);
                if (!warned && outage.Elapsed > s_quietOutage)
                {
                    warned = true;
                    await SayAsync(StreamRecord.Warning($"No connection to the events of {_source.Session.Uri} for {outage.Elapsed.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)} seconds; going on trying. {failure.Message}")).ConfigureAwait(false);
                }
            }
        }
    }

    private Task SayAsync(StreamRecord record) => _out.PutAsync(new WatchItem<T>(record), _stop.Token);

    /// <summary>Whether it may be over by itself: a server that restarts, a network that comes back.</summary>
    private static bool IsPassing(ErrorReason reason) => reason is ErrorReason.ConnectionFailed or ErrorReason.HostNotFound or ErrorReason.TimedOut
        or ErrorReason.Unavailable or ErrorReason.ServerFault or ErrorReason.RateLimited or ErrorReason.InvalidAnswer or ErrorReason.NotChatwoot;
}

/// <summary>An event, or something to be said about the watch, or the time up to which everything has come before.</summary>
internal sealed class WatchItem<T>
    where T : EventObject
{
    public WatchItem(T told, long? message, DateTime arrival)
    {
        Told = told;
        Message = message;
        Arrival = arrival;
    }

    public WatchItem(StreamRecord record)
    {
        Record = record;
    }

    public WatchItem(DateTime completeUntil)
    {
        CompleteUntil = completeUntil;
    }

    public T? Told { get; }

    /// <summary>The number of the message, where the event is a new one.</summary>
    public long? Message { get; }

    public DateTime Arrival { get; }

    public StreamRecord? Record { get; }

    /// <summary>In UTC.</summary>
    public DateTime? CompleteUntil { get; }
}
