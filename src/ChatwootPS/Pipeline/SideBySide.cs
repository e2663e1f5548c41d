using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ChatwootPS.Pipeline;

/// <summary>Within one operation: several requests at once, for work whose order does not matter.</summary>
internal static class SideBySide
{
    /// <param name="throttle">How many at once.</param>
    public static async Task RunAsync<T>(IEnumerable<T> items, int throttle, Func<T, Task> work, CancellationToken cancellation)
    {
        using var permits = new SemaphoreSlim(throttle);
        await Task.WhenAll(items.Select(async item =>
        {
            await permits.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                await work(item).ConfigureAwait(false);
            }
            finally
            {
                permits.Release();
            }
        }).ToList()).ConfigureAwait(false);
    }
}
