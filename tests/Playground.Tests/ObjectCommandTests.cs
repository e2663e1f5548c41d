using System.Linq;
using System.Management.Automation;
using Playground.Tests.Support;
using Xunit;

namespace Playground.Tests;

/// <summary>The stand-ins for the cmdlets that work on any objects, each held against what the real one does.</summary>
public sealed class ObjectCommandTests : System.IDisposable
{
    private readonly Shell _shell = new();

    [Theory]
    [InlineData("1..10 | Select-Object -First 3", "1|2|3")]
    [InlineData("1..10 | Select-Object -Last 2", "9|10")]
    [InlineData("1..10 | Select-Object -Skip 8", "9|10")]
    [InlineData("1..10 | Select-Object -Skip 2 -First 2", "3|4")]
    [InlineData("1..10 | Select-Object -Skip 2 -Last 2", "7|8")]
    [InlineData("1..4 | Select-Object -First 1 -Last 1", "1|4")]
    [InlineData("1..5 | Select-Object -SkipLast 3", "1|2")]
    [InlineData("1..5 | Select-Object -Index 0, 3", "1|4")]
    [InlineData("1, 2, 1, 'a', 'A' | Select-Object -Unique", "1|2|a|A")]
    [InlineData("'a', 'A' | Select-Object -Unique -CaseInsensitive", "a")]
    [InlineData("1..3 | Select-Object -First 0", "")]
    [InlineData("@{ a = 1, 2 } | Select-Object -ExpandProperty a", "1|2")]
    [InlineData("'abc', 'de' | Select-Object -ExpandProperty Length", "3|2")]
    public void Select_picks(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Theory]
    [InlineData("'abc' | Select-Object Length, @{ n = 'Twice'; e = { $_.Length * 2 } }", "Length=3 Twice=6")]
    [InlineData("'abc' | Select-Object @{ Label = 'L'; Expression = 'Length' }", "L=3")]
    [InlineData("'abc' | Select-Object Nothing", "Nothing=")]
    [InlineData("[pscustomobject] @{ Aa = 1; Ab = 2; B = 3 } | Select-Object A*", "Aa=1 Ab=2")]
    [InlineData("[pscustomobject] @{ Aa = 1; Ab = 2; B = 3 } | Select-Object * -ExcludeProperty A*", "B=3")]
    [InlineData("[pscustomobject] @{ A = 1; B = 3 } | Select-Object -ExcludeProperty A", "B=3")]
    [InlineData("'abc' | Select-Object { $_.Length }", " $_.Length =3")]
    [InlineData("'abc' | Select-Object @{ n = 'Fails'; e = { throw 'no' } }", "Fails=")]
    public void Select_shapes(string script, string expected)
    {
        PSObject result = _shell.One(script);
        Assert.Equal(expected, string.Join(' ', result.Properties.Select(p => $"{p.Name}={p.Value}")));
        Assert.IsType<PSCustomObject>(result.BaseObject);
        Assert.StartsWith("Selected.System.", result.TypeNames[0]);
    }

    [Fact]
    public void Select_first_stops_the_commands_before_it_and_not_those_after()
    {
        Assert.Equal("2|4|end", _shell.Text("""
            $made = 0
            1..1000000 | ForEach-Object { $global:made++; $_ } | Select-Object -First 2 | ForEach-Object { $_ * 2 } -End { 'end' }
            """));
        Assert.Equal("2", _shell.Text("$made"));
        Assert.Equal("1|1|True", _shell.Text("foreach ($i in 1, 2) { 1..3 | Select-Object -First 1 }; $?"));
    }

    [Fact]
    public void Select_first_with_wait_lets_them_run_on() =>
        Assert.Equal("1|5", _shell.Text("$n = 0; 1..5 | ForEach-Object { $global:n++; $_ } | Select-Object -First 1 -Wait; $n"));

    [Fact]
    public void Select_expand_of_what_is_not_there_is_an_error()
    {
        Assert.Equal("2", _shell.Text("'x', @{ Nope = 2 } | Select-Object -ExpandProperty Nope"));
        Assert.StartsWith("ExpandPropertyNotFound", Assert.Single(_shell.Errors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("3, 1, 2 | Sort-Object", "1|2|3")]
    [InlineData("3, 1, 2 | Sort-Object -Descending", "3|2|1")]
    [InlineData("'b', 'A', 'a', 'B' | Sort-Object", "A|a|b|B")]
    [InlineData("'ccc', 'a', 'bb' | Sort-Object Length", "a|bb|ccc")]
    [InlineData("'bb', 'a', 'cc' | Sort-Object @{ e = 'Length'; Descending = $true }, { $_ }", "bb|cc|a")]
    [InlineData("2, 1, 2, 1 | Sort-Object -Unique", "1|2")]
    [InlineData("5..1 | Sort-Object -Top 2", "1|2")]
    [InlineData("1..5 | Sort-Object -Bottom 2", "4|5")]
    [InlineData("10, 9, '8' | Sort-Object", "8|9|10")]
    public void Sort_orders(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Fact]
    public void Group_gives_values_count_group_and_name_in_order()
    {
        PSObject[] groups = [.. _shell.Run("'bb', 'a', 'cc' | Group-Object Length")];
        Assert.Equal(["1", "2"], groups.Select(g => (string)g.Properties["Name"].Value));
        Assert.Equal("Microsoft.PowerShell.Commands.GroupInfo", groups[0].BaseObject.GetType().FullName);
        Assert.Equal("2|bb cc|2", _shell.Text("$g = 'bb', 'a', 'cc' | Group-Object Length; $g[1].Count; \"$($g[1].Group)\"; $g[1].Values[0]"));
    }

    [Theory]
    [InlineData("('a', 'A', 'b' | Group-Object).Count", "2")]
    [InlineData("'a', 'A' | Group-Object -CaseSensitive | ForEach-Object Count", "1|1")]
    [InlineData("('a' | Group-Object -NoElement | ForEach-Object { $_.Count; $_.Group.Count })", "1|0")]
    [InlineData("('a', 'bb' | Group-Object Length -AsHashTable)[2]", "bb")]
    [InlineData("('a', 'bb' | Group-Object Length -AsHashTable -AsString)['1']", "a")]
    [InlineData("('a' | Group-Object Length, { 'x' }).Name", "1, x")]
    public void Group_groups(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Theory]
    [InlineData("(1..4 | Measure-Object).Count", "4")]
    [InlineData("(1..4 | Measure-Object -Sum).Sum", "10")]
    [InlineData("(1..4 | Measure-Object -Average -Maximum -Minimum | ForEach-Object { $_.Average, $_.Maximum, $_.Minimum }) -join ' '", "2.5 4 1")]
    [InlineData("$null -eq (1..4 | Measure-Object).Sum", "True")]
    [InlineData("('a', 'bbb' | Measure-Object Length -Sum).Sum", "4")]
    [InlineData("('a', 'bbb' | Measure-Object Length -Sum).Property", "Length")]
    [InlineData("('b', 'a' | Measure-Object -Maximum).Maximum", "b")]
    [InlineData("(@() | Measure-Object).Count", "0")]
    [InlineData("(2, 4, 4, 4, 5, 5, 7, 9 | Measure-Object -StandardDeviation).StandardDeviation.ToString('F3')", "2.138")]
    [InlineData("'one two' | Measure-Object -Word -Line -Character | ForEach-Object { $_.Words, $_.Lines, $_.Characters }", "2|1|7")]
    public void Measure_measures(string script, string expected) => Assert.Equal(expected, _shell.Text(script));

    [Fact]
    public void Measure_has_the_real_names()
    {
        PSObject result = _shell.One("1 | Measure-Object -Sum");
        Assert.Equal("Microsoft.PowerShell.Commands.GenericMeasureInfo", result.BaseObject.GetType().FullName);
        Assert.IsType<double>(result.Properties["Sum"].Value);
        Assert.IsType<int>(result.Properties["Count"].Value);
    }

    [Fact]
    public void Get_Member_lists_members_with_their_types()
    {
        Assert.Equal("Length Property System.String", _shell.Text("'x' | Get-Member Length | ForEach-Object { \"$($_.Name) $($_.MemberType) $($_.TypeName)\" }"));
        Assert.Equal("A|B", _shell.Text("[pscustomobject] @{ B = 1; A = 2 } | Get-Member -MemberType NoteProperty | ForEach-Object Name"));
        Assert.Equal("1", _shell.Text("('x', 'y' | Get-Member Length | Measure-Object).Count"));
        Assert.Empty(_shell.Run("'x' | Get-Member get_*"));
    }

    [Fact]
    public void New_Object_makes_net_objects_and_custom_ones()
    {
        Assert.Equal("1.2", _shell.Text("(New-Object System.Version 1, 2).ToString()"));
        Assert.Equal("5", _shell.Text("(New-Object System.Text.StringBuilder -Property @{ Length = 5 }).Length"));
        Assert.Equal("7", _shell.Text("(New-Object PSObject -Property @{ A = 7 }).A"));
        Assert.Equal("System.Int32[]", _shell.Text("(New-Object 'int[]' 3).GetType().FullName"));
        Assert.Empty(_shell.Run("New-Object No.Such.Type"));
        Assert.StartsWith("TypeNotFound", Assert.Single(_shell.Errors).FullyQualifiedErrorId);
    }

    public void Dispose() => _shell.Dispose();
}
