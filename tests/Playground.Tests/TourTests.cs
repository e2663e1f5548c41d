using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using System.Threading.Tasks;
using Playground.Hosting;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

public sealed class TourTests
{
    [Fact]
    public void It_is_free_of_syntax_errors()
    {
        Parser.ParseFile(ShellScripts.Tour, out _, out ParseError[] errors);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Without_a_terminal_it_runs_through_all_three_apis()
    {
        var environment = new Dictionary<string, string?> { ["PLAYGROUND_MODULE"] = null };
        await SkipUntilTheModuleHasItsCommands(environment);

        RunResult result = await PlaygroundProcess.RunAsync(environment);
        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Robin Rivera", result.Output);
        Assert.Contains("It left our house this morning", result.Output);
        Assert.EndsWith("That was the tour. Your turn: dotnet run --project src/Playground\n", result.Output);
    }

    private static async Task SkipUntilTheModuleHasItsCommands(Dictionary<string, string?> environment)
    {
        Ast tour = Parser.ParseFile(ShellScripts.Tour, out _, out _);
        string[] used = [.. tour.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true)
            .Select(ast => ((CommandAst)ast).GetCommandName())
            .Where(name => name.Contains("-Chatwoot", StringComparison.Ordinal))
            .Distinct()];
        string list = string.Join(",", used);
        using var script = new TemporaryScript($"Import-Module '{ShellScripts.FindModule()}'; ('{list}' -split ',').Where({{ -not (Get-Command $_ -ErrorAction Ignore) }})");
        RunResult missing = await PlaygroundProcess.RunAsync(script.Path);
        Assert.SkipUnless(missing.Output.Length == 0, $"The module lacks: {missing.Output}");
    }
}
