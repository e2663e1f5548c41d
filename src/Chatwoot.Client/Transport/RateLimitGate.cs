using System;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Client.Transport;

/// <summary>
/// Holds back every request of a session once the server said 429. Its windows are fixed to the clock minute and it
/// sends no Retry-After, so the gate opens shortly after the next full minute.
/// </summary>
internal sealed class RateLimitGate
{
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    // The clocks of server and client differ a little.
    private static readonly TimeSpan s_margin = TimeSpan.FromMilliseconds(750);

    private readonly TimeProvider _time;
    private long _opensAtTicks;

    public RateLimitGate(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Closes the gate, and tells how long requests have to wait.</summary>
    /// <param name="retryAfter">What the server or a proxy asked for, if anything.</param>
    public TimeSpan Close(TimeSpan? retryAfter)
    {
        DateTimeOffset now = _time.GetUtcNow();
        DateTimeOffset opens = retryAfter is { } asked ? now + asked : NextWindow(now);
        long ticks = opens.UtcTicks;
        long seen;
        while ((seen = Interlocked.Read(ref _opensAtTicks)) < ticks)
            if (Interlocked.CompareExchange(ref _opensAtTicks, ticks, seen) == seen)
                break;
        return Remaining;
    }

    /// <summary>How long the gate stays closed; zero where it is open.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var remaining = TimeSpan.FromTicks(Interlocked.Read(ref _opensAtTicks) - _time.GetUtcNow().UtcTicks);
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    public async Task PassAsync(CancellationToken cancellation)
    {
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
            await _time.Delay(remaining, cancellation).ConfigureAwait(false);
    }

    private static DateTimeOffset NextWindow(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcTicks - (now.UtcTicks % s_window.Ticks), TimeSpan.Zero) + s_window + s_margin;
}
