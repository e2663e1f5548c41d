#if NET8_0_OR_GREATER
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Client.Transport;

/// <summary>The name that Microsoft.Bcl.TimeProvider gives it on .NET Framework.</summary>
internal static class TimeProviderDelay
{
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellation) => Task.Delay(delay, time, cancellation);
}
#else
global using System.Threading.Tasks;
#endif
