using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Benchmarks;

/// <summary>What the ordering of concurrent operations costs by itself: 1,000 operations that have nothing to do.</summary>
public class PumpBenchmarks
{
    private readonly SilentCmdlet _cmdlet = new();

    [Params(1, 8, 32)]
    public int ThrottleLimit { get; set; }

    [Benchmark(Description = "1,000 operations at once done")]
    public long Idle() => Run(static (slot, _) =>
    {
        slot.Add(StreamRecord.Output(slot));
        return Task.CompletedTask;
    });

    [Benchmark(Description = "1,000 operations that wait for others")]
    public long Waiting() => Run(static async (slot, _) =>
    {
        await Task.Yield();
        slot.Add(StreamRecord.Output(slot));
    });

    private long Run(System.Func<OrderedPump.Slot, CancellationToken, Task> operation)
    {
        using var pump = new OrderedPump(ThrottleLimit, CancellationToken.None);
        for (int i = 0; i < 1000; i++)
        {
            pump.Add(operation, failure => new ErrorRecord(failure, "", ErrorCategory.NotSpecified, null), null);
            pump.Pump(_cmdlet);
        }
        pump.Drain(_cmdlet);
        return _cmdlet.Runtime.Written;
    }

    /// <summary>Counts what is written.</summary>
    private sealed class SilentCmdlet : Cmdlet
    {
        public SilentCmdlet()
        {
            CommandRuntime = Runtime;
        }

        public CountingRuntime Runtime { get; } = new();
    }
}
