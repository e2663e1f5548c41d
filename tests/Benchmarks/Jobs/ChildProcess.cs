using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ChatwootPS.Benchmarks.Jobs;

/// <summary>Runs a script in a process of its own, from start to end.</summary>
internal sealed class ChildProcess
{
    private readonly string? _shell;

    /// <param name="shell">A pwsh; without one the engine is hosted by this program.</param>
    public ChildProcess(string? shell)
    {
        _shell = shell;
    }

    public async Task<Measurement> RunAsync(string script)
    {
        var start = new ProcessStartInfo(_shell ?? Path.Combine(AppContext.BaseDirectory, "ChatwootPS.Benchmarks"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments = _shell is null
            ? [ScriptHost.Option, script]
            : ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";

        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long memory = 0;
        using var ended = new CancellationTokenSource();
        Task watch = WatchAsync();
        await process.WaitForExitAsync();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
        await ended.CancelAsync();
        await watch;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The script ended with code {process.ExitCode}:{Environment.NewLine}{script}{Environment.NewLine}{await error}");
        return new Measurement(elapsed, memory, (await output).Trim());

        async Task WatchAsync()
        {
            while (!ended.IsCancellationRequested)
            {
                try
                {
                    process.Refresh();
                    memory = Math.Max(memory, process.PeakWorkingSet64);
                    await Task.Delay(20, ended.Token);
                }
                catch (Exception failure) when (failure is InvalidOperationException or OperationCanceledException)
                {
                    return;
                }
            }
        }
    }
}

internal sealed record Measurement(TimeSpan Elapsed, long PeakMemory, string Output);
