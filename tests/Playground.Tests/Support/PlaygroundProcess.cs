using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Playground.Tests.Support;

/// <summary>What came of one run of the playground.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error);

/// <summary>Runs the built playground as a user does, only without a terminal.</summary>
internal static class PlaygroundProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static string DemoModule { get; } = Path.Combine(AppContext.BaseDirectory, "Support", "Demo.psm1");

    public static Task<RunResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string?>(), arguments);

    public static async Task<RunResult> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_patience);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new RunResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public static Process Start(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PlaygroundCommands).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PLAYGROUND_ENGINE"] = "builtin";
        start.Environment["PLAYGROUND_MODULE"] = DemoModule;
        foreach ((string name, string? value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
