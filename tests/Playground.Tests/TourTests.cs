using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Playground.Hosting;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

public sealed partial class TourTests
{
    [Fact]
    public void It_is_free_of_syntax_errors()
    {
        Parser.ParseFile(ShellScripts.Tour, out _, out ParseError[] errors);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Without_a_terminal_it_runs_through_all_three_apis_and_prints_what_the_readme_says()
    {
        var environment = new Dictionary<string, string?> { ["PLAYGROUND_MODULE"] = null };

        RunResult result = await PlaygroundProcess.RunAsync(environment);

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Robin Rivera", result.Output, StringComparison.Ordinal);
        Assert.Contains("It left our house this morning", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("That was the tour. Your turn: dotnet run --project src/Playground\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(Steady(TourOfTheReadme()), Steady(result.Output));
    }

    private static string TourOfTheReadme()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChatwootPS.sln")))
            folder = folder.Parent!;
        string readme = File.ReadAllText(Path.Combine(folder.FullName, "README.md"));
        return readme[readme.IndexOf("## The tour", StringComparison.Ordinal)..].Split("```")[1];
    }

    /// <summary>The lines without what differs from run to run: times, ports, and the blanks that make up for their length.</summary>
    private static IEnumerable<string> Steady(string text) => text.Split('\n')
        .Select(line => Blanks().Replace(Numbers().Replace(line, "0"), " ").Trim())
        .Where(line => line.Length > 0);

    [GeneratedRegex("[0-9][0-9:/]*")]
    private static partial Regex Numbers();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
