using Playground.Editing;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>What the engine makes of unfinished input.</summary>
public sealed class InputTests
{
    [Theory]
    [InlineData("if ($true) {", true)]
    [InlineData("1..3 |", true)]
    [InlineData("'open", true)]
    [InlineData("@'\nhere", true)]
    [InlineData("Get-Command `", true)]
    [InlineData("\"``", true)]
    [InlineData("foo(", true)]
    [InlineData("1 + 1", false)]
    [InlineData("'a``b'", false)]
    [InlineData("if ($true) { 1 }", false)]
    [InlineData("}", false)]
    [InlineData("", false)]
    public void Incomplete_input_goes_on_in_the_next_line(string text, bool expected) =>
        Assert.Equal(expected, PowerShellInput.IsIncomplete(text));

    [Theory]
    [InlineData("Select-Obj", "Select-Object")]
    [InlineData("Select-Object -ExpandP", "-ExpandProperty")]
    [InlineData("Get-DemoThing -Status Res", "Resolved")]
    [InlineData("$PSVersionT", "$PSVersionTable")]
    [InlineData("[System.Text.StringBui", "System.Text.StringBuilder")]
    public void Tab_offers(string text, string expected)
    {
        using var shell = new Shell();
        shell.Run($"Import-Module '{PlaygroundProcess.DemoModule}'");
        Suggestions offered = PowerShellInput.Complete(shell.Runspace, text, text.Length);
        Assert.Contains(expected, offered.Texts);
    }

    [Fact]
    public void Tab_completes_paths_below_the_current_folder()
    {
        using var script = new TemporaryScript("1");
        using var shell = new Shell();
        shell.Run($"Set-Location '{script.Folder}'");
        Suggestions offered = PowerShellInput.Complete(shell.Runspace, "Get-Content ./scr", 17);
        Assert.Equal(["./script.ps1"], offered.Texts);
        Assert.Equal(12, offered.Start);
        Assert.Equal(5, offered.Length);
    }
}
