using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Playground.Hosting;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>Where a pwsh is installed, the stand-ins are held against the real cmdlets.</summary>
public sealed class AgainstPwshTests
{
    [Fact]
    public async Task The_stand_ins_give_what_the_real_cmdlets_give()
    {
        Assert.SkipWhen(FullShell.Find(Environment.GetEnvironmentVariable("PATH")) is null, "There is no pwsh on the PATH.");
        string script = Path.Combine(AppContext.BaseDirectory, "Support", "compare.ps1");
        RunResult standIns = await PlaygroundProcess.RunAsync(script);
        RunResult real = await PlaygroundProcess.RunAsync(new Dictionary<string, string?> { ["PLAYGROUND_ENGINE"] = null }, script);
        Assert.Equal(real.Output.Split("=== "), standIns.Output.Split("=== "));
        Assert.Equal(0, real.ExitCode);
    }
}
