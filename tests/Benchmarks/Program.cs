using System;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ChatwootPS.Benchmarks.Jobs;

namespace ChatwootPS.Benchmarks;

/// <summary>Measures parts with BenchmarkDotNet, and with --jobs whole jobs in processes of their own.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [ScriptHost.Option, var script])
            return ScriptHost.Run(script);
        if (arguments.Contains("--jobs"))
            return await JobRunner.RunAsync(JobOptions.Parse(arguments));

        // In this process: the benchmarks' own builds would build the module over and over.
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments.Length > 0 ? arguments : ["--filter", "*"], config);
        return 0;
    }
}
