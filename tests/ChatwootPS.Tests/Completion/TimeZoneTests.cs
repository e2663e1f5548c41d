using System;
using System.Linq;
using System.Management.Automation;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Completion;

/// <summary>Both kinds of names are completed; which zone a name stands for is tested with the report.</summary>
public sealed class TimeZoneTests : IDisposable
{
    private readonly PowerShellHost _shell = new();

    [Theory]
    [InlineData("Europe/Ber", "Europe/Berlin")]
    [InlineData("Eastern", "'Eastern Standard Time'")]
    [InlineData("loc", "local")]
    public void Names_are_completed(string typed, string expected)
    {
        string line = "Get-ChatwootReport ReplyTime -TimeZone " + typed;
        using PowerShell shell = PowerShell.Create(_shell.Runspace);
        var found = CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(match => match.CompletionText);

        Assert.Contains(expected, found);
    }

    public void Dispose() => _shell.Dispose();
}
