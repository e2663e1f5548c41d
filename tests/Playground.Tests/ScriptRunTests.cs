using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>What a script sees and where its streams go.</summary>
public sealed class ScriptRunTests
{
    [Fact]
    public async Task The_session_is_connected_to_all_three_apis()
    {
        RunResult result = await PlaygroundProcess.RunAsync("-c", """
            $Connected -like 'http://127.0.0.1:*/'
            foreach ($name in 'ACCESS_TOKEN', 'ACCOUNT_ID', 'PLATFORM_TOKEN', 'INBOX_IDENTIFIER', 'HMAC_TOKEN') {
                [bool] [Environment]::GetEnvironmentVariable("CHATWOOT_$name")
            }
            """);
        Assert.Equal("True\nTrue\nTrue\nTrue\nTrue\nTrue\n", result.Output);
    }

    [Fact]
    public async Task Errors_go_to_standard_error_and_all_else_to_standard_output()
    {
        RunResult result = await PlaygroundProcess.RunAsync("-c", """
            'out'; Write-Host 'host'; Write-Warning 'careful'; Write-Verbose 'detail' -Verbose; Write-Debug 'deep' -Debug
            Write-Information 'fact' -InformationAction Continue; Write-Verbose 'unasked'
            Write-Progress 'working' 'still' -PercentComplete 5
            Write-Error 'wrong'; 'end'
            """);
        Assert.Equal("out\nhost\nWARNING: careful\nVERBOSE: detail\nDEBUG: deep\nfact\nend\n", result.Output);
        Assert.Contains("wrong", result.Error);
        Assert.DoesNotContain("\e", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminating_error_is_shown_with_its_place()
    {
        using var script = new TemporaryScript("'first'\nthrow 'the end'\n'never'");
        RunResult result = await PlaygroundProcess.RunAsync(script.Path);
        Assert.Equal("first\n", result.Output);
        Assert.Contains($"{script.Path}:2", result.Error);
        Assert.Contains("the end", result.Error);
    }

    [Fact]
    public async Task An_error_the_script_goes_on_after_is_shown_with_its_place()
    {
        using var script = new TemporaryScript("function Test-It {\n  Write-Error 'wrong'\n}\nTest-It\nWrite-Error 'at the top'\n'after'");
        RunResult result = await PlaygroundProcess.RunAsync(script.Path);
        Assert.Equal("after\n", result.Output);
        Assert.Contains($"Test-It: {script.Path}:4", result.Error);
        Assert.Contains("Write-Error: at the top", result.Error);
    }

    [Fact]
    public async Task A_syntax_error_is_shown_with_its_place_and_nothing_runs()
    {
        using var script = new TemporaryScript("'first'\nif (");
        RunResult result = await PlaygroundProcess.RunAsync(script.Path);
        Assert.Empty(result.Output);
        Assert.Contains($"{script.Path}:2", result.Error);
    }

    [Fact]
    public async Task Arguments_without_parameters_become_args()
    {
        using var script = new TemporaryScript("$args.Count; $args -join '|'");
        RunResult result = await PlaygroundProcess.RunAsync(script.Path, "one", "two words", "-three", "4");
        Assert.Equal("4\none|two words|-three|4\n", result.Output);
    }

    [Fact]
    public async Task Arguments_are_bound_to_the_parameters_of_a_script()
    {
        using var script = new TemporaryScript("""
            param([string] $Name, [int] $Count, [switch] $Loud, [Parameter(ValueFromRemainingArguments)] $Rest)
            "$Name $($Count + 1) $Loud $Rest"
            """);
        RunResult result = await PlaygroundProcess.RunAsync("-File", script.Path, "-Name", "Ada", "-Loud", "-Count:41", "more");
        Assert.Equal("Ada 42 True more\n", result.Output);
    }

    [Fact]
    public async Task A_script_knows_where_it_is()
    {
        using var script = new TemporaryScript("$PSScriptRoot; $PSCommandPath");
        RunResult result = await PlaygroundProcess.RunAsync(script.Path);
        Assert.Equal($"{script.Folder}\n{script.Path}\n", result.Output);
    }

    [Fact]
    public async Task What_follows_a_command_belongs_to_it()
    {
        RunResult result = await PlaygroundProcess.RunAsync("-Command", "Get-DemoThing", "-Count", "1", "|", "ForEach-Object Id");
        Assert.Equal("1\n", result.Output);
    }

    [Fact]
    public async Task Objects_are_laid_out_by_the_engine()
    {
        RunResult result = await PlaygroundProcess.RunAsync("-c", "Get-DemoThing");
        Assert.Equal("\nId Status\n-- ------\n 1 Open\n 2 Open\n 3 Open\n\n", result.Output);
    }

    [Fact]
    public async Task A_question_without_anybody_to_answer_is_an_error()
    {
        RunResult result = await PlaygroundProcess.RunAsync("-c", "Read-Host 'Name'; 'after'");
        Assert.Contains("standard input has ended", result.Error);
        Assert.Contains("after", result.Output);
    }

    [Fact]
    public async Task Tokens_are_on_no_command_line_of_the_full_shell()
    {
        // A stand-in for pwsh that tells how it was started.
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in is a shell script.");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("pwsh").FullName;
        string pwsh = Path.Combine(folder, "pwsh");
        await File.WriteAllTextAsync(pwsh, "#!/bin/sh\nprintf '%s\\n' \"$@\"\necho token=$CHATWOOT_ACCESS_TOKEN\nexit 9\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(pwsh, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            var environment = new Dictionary<string, string?>
            {
                ["PLAYGROUND_ENGINE"] = null,
                ["PATH"] = folder + ":" + Environment.GetEnvironmentVariable("PATH"),
            };
            RunResult result = await PlaygroundProcess.RunAsync(environment, "-c", "Get-DemoThing");
            Assert.Equal(9, result.ExitCode);
            string[] parts = result.Output.Split("token=");
            Assert.Contains("Get-DemoThing", parts[0]);
            Assert.NotEmpty(parts[1].Trim());
            Assert.DoesNotContain(parts[1].Trim(), parts[0]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
