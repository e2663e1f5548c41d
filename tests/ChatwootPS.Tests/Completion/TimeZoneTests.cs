using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
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

    /// <summary>What Windows PowerShell finds a zone of IANA by, and a Linux without the tables of Windows one of Windows.</summary>
    [Theory]
    [InlineData("Europe/Madrid", "Romance Standard Time")]
    [InlineData("asia/calcutta", "India Standard Time")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("UTC", "Etc/UTC")]
    public void A_zone_has_a_name_of_the_other_kind(string name, string other)
    {
        Type zones = _shell.Run("(Get-Command Get-ChatwootReport).ImplementingType").Succeed<Type>()[0].Assembly.GetType("ChatwootPS.Completion.TimeZones", throwOnError: true)!;

        var names = (IEnumerable<string>)zones.GetMethod("OtherNames", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [name])!;

        Assert.Contains(other, names);
        Assert.Empty((IEnumerable<string>)zones.GetMethod("OtherNames", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, ["Mars/Utopia"])!);
    }

    public void Dispose() => _shell.Dispose();
}
