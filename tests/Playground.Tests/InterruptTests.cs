using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>Ctrl+C, sent as the signal that a terminal makes of it.</summary>
public sealed class InterruptTests
{
    [Theory]
    [InlineData("'running'; Start-Sleep 60; 'never'")]
    [InlineData("'running'; while ($true) { }")]
    [InlineData("'running'; 1..1000000000 | ForEach-Object { $_ } | Out-Null; 'never'")]
    public async Task Ends_a_script_at_once(string script)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There is no SIGINT to send.");
            return;
        }

        using Process process = PlaygroundProcess.Start(new Dictionary<string, string?>(), "-c", script);
        try
        {
            Assert.Equal("running", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            var clock = Stopwatch.StartNew();
            Process.Start("kill", ["-INT", process.Id.ToString()]).Dispose();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(130, process.ExitCode);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
            Assert.Empty(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
