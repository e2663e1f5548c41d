using System;
using System.Threading;

namespace Chatwoot.Client.Tests.Support;

/// <summary>A clock that runs faster than time, so that a test of a minute's wait takes a second and still waits for real.</summary>
internal sealed class FastClock(double factor) : TimeProvider
{
    private readonly DateTimeOffset _start = new(2026, 11, 23, 12, 0, 5, TimeSpan.Zero);
    private readonly long _startTimestamp = TimeProvider.System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + (TimeProvider.System.GetElapsedTime(_startTimestamp) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        TimeProvider.System.CreateTimer(callback, state, Shrink(dueTime), Shrink(period));

    private TimeSpan Shrink(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / factor;
}
