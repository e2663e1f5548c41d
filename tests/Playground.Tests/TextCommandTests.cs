using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>The stand-ins for the cmdlets that make or read text.</summary>
public sealed class TextCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    [Theory]
    [InlineData("@{ a = 1 } | ConvertTo-Json -Compress", """{"a":1}""")]
    [InlineData("ConvertTo-Json 'x' -Compress", "\"x\"")]
    [InlineData("1, 2 | ConvertTo-Json -Compress", "[1,2]")]
    [InlineData(", 1 | ConvertTo-Json -Compress", "1")]
    [InlineData("1 | ConvertTo-Json -Compress -AsArray", "[1]")]
    [InlineData("ConvertTo-Json @(1) -Compress", "[1]")]
    [InlineData("ConvertTo-Json $null", "null")]
    [InlineData("ConvertTo-Json @() -Compress", "[]")]
    [InlineData("[ordered] @{ d = 1.0; m = 1.5; t = $true; n = $null; c = [char] 'x'; s = \"q`\"ä\" } | ConvertTo-Json -Compress", """{"d":1.0,"m":1.5,"t":true,"n":null,"c":"x","s":"q\"ä"}""")]
    [InlineData("@{ a = @{ b = @{ c = 1 } } } | ConvertTo-Json -Compress", """{"a":{"b":{"c":1}}}""")]
    [InlineData("@{ a = @{ b = @{ c = @{ d = 1 } } } } | ConvertTo-Json -Compress -WarningAction SilentlyContinue", """{"a":{"b":{"c":"System.Collections.Hashtable"}}}""")]
    [InlineData("@{ a = @{ b = 1 } } | ConvertTo-Json -Compress -Depth 0 -WarningAction SilentlyContinue", """{"a":"System.Collections.Hashtable"}""")]
    [InlineData("[pscustomobject] @{ B = 2; A = 1 } | ConvertTo-Json -Compress", """{"B":2,"A":1}""")]
    [InlineData("[DayOfWeek]::Friday | ConvertTo-Json", "5")]
    [InlineData("[DayOfWeek]::Friday | ConvertTo-Json -EnumsAsStrings", "\"Friday\"")]
    [InlineData("([datetime] '2026-01-02T03:04:05Z').ToUniversalTime() | ConvertTo-Json", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("[version] '1.2' | ConvertTo-Json -Compress", """{"Major":1,"Minor":2,"Build":-1,"Revision":-1,"MajorRevision":-1,"MinorRevision":-1}""")]
    public void ConvertTo_Json_writes(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Fact]
    public void ConvertTo_Json_indents_by_two() =>
        Assert.Equal("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}", _shell.Text("[ordered] @{ a = @(1); b = @{} } | ConvertTo-Json").ReplaceLineEndings("\n"));

    [Fact]
    public void ConvertTo_Json_warns_when_it_cuts()
    {
        _shell.Run("@{ a = @{ b = 1 } } | ConvertTo-Json -Depth 0");
        Assert.Equal("Resulting JSON is truncated as serialization has exceeded the set depth of 0.", Assert.Single(_shell.Warnings));
    }

    [Fact]
    public void ConvertTo_Json_keeps_a_secret() =>
        Assert.Equal("""{"p":{"Length":6}}""", _shell.Text("@{ p = ConvertTo-SecureString 'geheim' -AsPlainText -Force } | ConvertTo-Json -Compress"));

    [Theory]
    [InlineData("('{\"a\":1}' | ConvertFrom-Json).a.GetType().Name", "Int64")]
    [InlineData("('{\"a\":1.5}' | ConvertFrom-Json).a.GetType().Name", "Double")]
    [InlineData("('{\"a\":\"2026-01-02T03:04:05Z\"}' | ConvertFrom-Json).a.GetType().Name", "DateTime")]
    [InlineData("'[1,2,3]' | ConvertFrom-Json", "1|2|3")]
    [InlineData("('[1,2]' | ConvertFrom-Json -NoEnumerate).Count", "2")]
    [InlineData("('{\"a\":{\"b\":[1,{\"c\":2}]}}' | ConvertFrom-Json).a.b[1].c", "2")]
    [InlineData("('{\"A\":1,\"a\":2}' | ConvertFrom-Json -AsHashtable)['a']", "2")]
    [InlineData("'{', '\"a\":3', '}' | ConvertFrom-Json | ForEach-Object a", "3")]
    [InlineData("'{\"a\":1}', '{\"a\":2}' | ConvertFrom-Json | ForEach-Object a", "1|2")]
    [InlineData("'{ \"a\": 1 /* why */ }' | ConvertFrom-Json | ForEach-Object a", "1")]
    public void ConvertFrom_Json_reads(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Theory]
    [InlineData("'{\"a\":' | ConvertFrom-Json", "System.ArgumentException")]
    [InlineData("'{\"a\":1,\"A\":2}' | ConvertFrom-Json", "KeysWithDifferentCasingInJsonString")]
    [InlineData("'{\"a\":1} x' | ConvertFrom-Json", "System.ArgumentException")]
    public void ConvertFrom_Json_refuses(string script, string errorId)
    {
        Assert.Empty(_shell.Run(script));
        Assert.StartsWith(errorId, Assert.Single(_shell.Errors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("'a,b', '1,2', '3,\"x, \"\"y\"\"\"' | ConvertFrom-Csv | ForEach-Object b", "2|x, \"y\"")]
    [InlineData("\"a,b`n1,`\"two`nlines`\"\" | ConvertFrom-Csv | ForEach-Object { $_.b.Length }", "9")]
    [InlineData("'a;b', '1;2' | ConvertFrom-Csv -Delimiter ';' | ForEach-Object b", "2")]
    [InlineData("'1,2' | ConvertFrom-Csv -Header x, y | ForEach-Object y", "2")]
    [InlineData("('a,b', '1' | ConvertFrom-Csv | ForEach-Object { $null -eq $_.b })", "True")]
    [InlineData("('a', '', '1', '' | ConvertFrom-Csv | Measure-Object).Count", "1")]
    [InlineData("[pscustomobject] @{ A = 1; B = 'x\"y' } | ConvertTo-Csv", "\"A\",\"B\"|\"1\",\"x\"\"y\"")]
    public void Csv_is_read_and_written(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Fact]
    public void Csv_goes_through_files()
    {
        using var file = new TemporaryScript("");
        _shell.Run($"Set-Location '{file.Folder}'");
        Assert.Equal("ä|2", _shell.Text("'ä', 2 | ForEach-Object { [pscustomobject] @{ V = $_ } } | Export-Csv out.csv; Import-Csv out.csv | ForEach-Object V"));
        Assert.Equal("3", _shell.Text("[pscustomobject] @{ V = 3 } | Export-Csv out.csv -Append; Import-Csv out.csv | Select-Object -Last 1 -ExpandProperty V"));
        Assert.Equal("True|False", _shell.Text("Test-Path out.csv; Test-Path none.csv"));
        Assert.Empty(_shell.Run("Import-Csv none.csv"));
        Assert.Single(_shell.Errors);
    }

    [Theory]
    [InlineData("[pscustomobject] @{ Id = 1; Name = 'x' } | Format-Table | Out-String", "\nId Name\n-- ----\n 1 x\n\n")]
    [InlineData("[pscustomobject] @{ Id = 1; Name = 'x' } | Format-Table Name, @{ n = 'Twice'; e = { $_.Id * 2 } } | Out-String", "\nName Twice\n---- -----\nx        2\n\n")]
    [InlineData("[pscustomobject] @{ Id = 1; Name = 'x' } | Format-List | Out-String", "\nId   : 1\nName : x\n\n")]
    [InlineData("1, 2 | Out-String", "1\n2\n")]
    [InlineData("1, 2 | Out-String -NoNewline", "12")]
    public void The_engines_formatter_is_used(string script, string expected) =>
        Assert.Equal(expected, _shell.Text(script).ReplaceLineEndings("\n"));

    [Fact]
    public void Out_String_can_stream_and_knows_a_width()
    {
        Assert.Equal("1|2", _shell.Text("1, 2 | Out-String -Stream"));
        Assert.All(_shell.Run("[pscustomobject] @{ A = 'x' * 50 } | Out-String -Stream -Width 20"), line => Assert.True(line.ToString().Length <= 20));
    }

    [Fact]
    public void ConvertTo_SecureString_keeps_the_text()
    {
        PSObject secret = _shell.One("'geheim' | ConvertTo-SecureString -AsPlainText -Force");
        Assert.Equal("geheim", new System.Net.NetworkCredential("", (SecureString)secret.BaseObject).Password);
    }

    [Theory]
    [InlineData("(Get-Date).GetType().Name", "DateTime")]
    [InlineData("Get-Date '2026-01-02 03:04' -Format yyyyMMdd", "20260102")]
    [InlineData("(Get-Date -Date '2026-01-02' -Day 5 -Hour 6).ToString('s')", "2026-01-05T06:00:00")]
    [InlineData("(Get-Date -AsUTC).Kind", "Utc")]
    [InlineData("(New-TimeSpan -Days 1 -Hours 2).TotalHours", "26")]
    [InlineData("(New-TimeSpan -Start '2026-01-01' -End '2026-01-03').Days", "2")]
    [InlineData("Write-Output 1, 2", "1|2")]
    [InlineData("(Write-Output 1, 2 -NoEnumerate | Measure-Object).Count", "1")]
    [InlineData("1..20 | ForEach-Object { Get-Random -Maximum 3 } | Where-Object { $_ -lt 0 -or $_ -gt 2 }", "")]
    [InlineData("(1..9 | Get-Random -Count 4 | Sort-Object -Unique).Count", "4")]
    [InlineData("(1..9 | Get-Random -Shuffle | Measure-Object -Sum).Sum", "45")]
    [InlineData("Write-Host 'a' 1 2 6>&1", "a 1 2")]
    [InlineData("try { Write-Error 'bad' -ErrorId Own -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }", "Own|WriteErrorException")]
    [InlineData("$a = 5; Get-Variable a -ValueOnly", "5")]
    public void The_small_ones(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Fact]
    public void Every_stand_in_has_a_name_of_its_own()
    {
        string[] names = [.. _shell.Run("Get-Command -CommandType Cmdlet").Select(command => command.ToString()!)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "Select-Object", "Format-Table", "Get-Random" });
    }

    public void Dispose() => _shell.Dispose();
}
