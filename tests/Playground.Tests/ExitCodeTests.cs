using System.Collections.Generic;
using System.Threading.Tasks;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>The codes pwsh would give.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("1 + 1", 0)]
    [InlineData("throw 'over'", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("Write-Error 'not good'", 1)]
    [InlineData("Write-Error 'not good'; 'but then'", 0)]
    [InlineData("No-SuchCommand", 1)]
    [InlineData("if (", 1)]
    [InlineData("& { exit 3 }; 'never'", 3)]
    public async Task A_command_gives(string command, int expected)
    {
        RunResult result = await PlaygroundProcess.RunAsync("-c", command);
        Assert.Equal(expected, result.ExitCode);
        Assert.DoesNotContain("never", result.Output);
    }

    [Theory]
    [InlineData("'done'", 0)]
    [InlineData("throw 'over'", 1)]
    [InlineData("exit 7", 7)]
    [InlineData("exit", 0)]
    [InlineData("Write-Error 'not good'", 0)]
    [InlineData("No-SuchCommand", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Write-Error 'not good'", 1)]
    [InlineData("1 / 0", 0)]
    [InlineData("dotnet --no-such-option 2>&1 | Out-Null; 'still fine'", 0)]
    [InlineData("#requires -Module No.Such.Module", 1)]
    [InlineData("if (", 1)]
    [InlineData("function Leave { exit 4 }; Leave; 'never'", 4)]
    [InlineData("try { exit 5 } finally { 'last words' }", 5)]
    public async Task A_script_gives(string text, int expected)
    {
        using var script = new TemporaryScript(text);
        RunResult result = await PlaygroundProcess.RunAsync(script.Path);
        Assert.Equal(expected, result.ExitCode);
        Assert.DoesNotContain("never", result.Output);
    }

    [Theory]
    [InlineData("missing.ps1")]
    [InlineData("-File", "missing.ps1")]
    [InlineData("--no-such-option")]
    [InlineData("-c")]
    [InlineData("--rate-limit", "many")]
    [InlineData("--seed", "apples=3", "-c", "1")]
    public async Task A_senseless_command_line_gives_64(params string[] arguments)
    {
        RunResult result = await PlaygroundProcess.RunAsync(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Nothing_runs_without_a_connection()
    {
        var environment = new Dictionary<string, string?> { ["DEMO_REFUSES"] = "1" };
        RunResult result = await PlaygroundProcess.RunAsync(environment, "-c", "'ran'");
        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("Chatwoot cannot be reached.", result.Error);
    }

    [Fact]
    public async Task Help_is_no_failure()
    {
        RunResult result = await PlaygroundProcess.RunAsync("--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--rate-limit", result.Output);
    }
}
