using System.Collections.Generic;
using System.IO;
using System.Linq;
using Playground.Hosting;
using Xunit;

namespace Playground.Tests;

/// <summary>When and how pwsh is started instead of the built-in engine.</summary>
public sealed class FullShellTests
{
    [Fact]
    public void It_is_found_on_the_path_or_not()
    {
        string folder = Directory.CreateTempSubdirectory("path").FullName;
        try
        {
            string path = string.Join(Path.PathSeparator, Path.Combine(folder, "none"), folder);
            Assert.Null(FullShell.Find(path));
            string pwsh = Path.Combine(folder, System.OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh");
            File.WriteAllText(pwsh, "");
            Assert.Equal(pwsh, FullShell.Find(path));
            Assert.Null(FullShell.Find(null));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_prompt_stays_and_keeps_the_users_profile()
    {
        var arguments = FullShell.ArgumentsFor(PlaygroundOptions.Parse([], hasTerminal: true, null));
        Assert.Contains("-NoExit", arguments);
        Assert.DoesNotContain("-NoProfile", arguments);
    }

    [Fact]
    public void A_script_gets_its_arguments_and_no_profile()
    {
        IReadOnlyList<string> arguments = FullShell.ArgumentsFor(PlaygroundOptions.Parse(["job.ps1", "-Name", "Ada"], hasTerminal: true, null));
        Assert.Contains("-NoProfile", arguments);
        Assert.Equal(["-File", ShellScripts.Launch, "-Name", "Ada"], arguments.TakeLast(4));
    }

    [Theory]
    [InlineData("--engine", null, true)]
    [InlineData("--tour", "builtin", true)]
    [InlineData("--tour", null, false)]
    public void The_built_in_engine_can_be_asked_for(string argument, string? variable, bool expected) =>
        Assert.Equal(expected, PlaygroundOptions.Parse([argument], hasTerminal: false, variable).ForceBuiltInEngine);

    [Fact]
    public void Without_a_terminal_the_tour_is_what_is_left()
    {
        Assert.Equal(Mode.Tour, PlaygroundOptions.Parse(["--seed", "none", "--latency", "20ms", "--rate-limit", "5"], hasTerminal: false, null).Mode);
        Assert.Equal(Mode.Prompt, PlaygroundOptions.Parse([], hasTerminal: true, null).Mode);
        Assert.Equal(Mode.Command, PlaygroundOptions.Parse(["-c", "1"], hasTerminal: false, null).Mode);
    }
}
