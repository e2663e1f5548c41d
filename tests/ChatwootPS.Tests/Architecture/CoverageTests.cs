using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ChatwootPS.Tests.Recorded;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Architecture;

/// <summary>Every operation of the server has its cmdlet, or a reason to have none.</summary>
public class CoverageTests
{
    private static readonly string[] s_routes = Lines("src", "Chatwoot.Emulator", "Server", "operations.txt");
    private static readonly string[] s_documented = Lines("src", "HelpWriter", "documented-operations.txt");
    private static readonly (string Pattern, string Reason)[] s_leftOut = [.. Lines("src", "HelpWriter", "left-to-invoke.txt").Select(line => line.Split(" : ", 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))];

    [Fact]
    public void Cmdlets_serve_operations_that_exist() =>
        Assert.DoesNotContain(Served.Operations(), served => !s_routes.Contains(served.Operation));

    [Fact]
    public void No_operation_is_claimed_twice() =>
        Assert.Empty(Served.Operations().GroupBy(served => served.Operation).Where(claims => claims.Count() > 1).Select(claims => $"{claims.Key}: {string.Join(", ", claims.Select(claim => claim.Cmdlet))}"));

    [Fact]
    public void Every_operation_has_a_cmdlet_or_a_reason_to_have_none()
    {
        HashSet<string> served = [.. Served.Operations().Select(claim => claim.Operation)];

        string[] missing = [.. s_routes.Where(route => !served.Contains(route) && !IsTwin(route, served) && !s_leftOut.Any(entry => Fits(entry.Pattern, route)))];
        Assert.True(missing.Length == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void Every_documented_operation_of_the_application_api_has_a_cmdlet()
    {
        HashSet<string> served = [.. Served.Operations().Select(claim => claim.Operation)];

        string[] missing = [.. s_documented.Where(operation => operation.Contains(" /api/", StringComparison.Ordinal) && !served.Contains(operation) && !IsTwin(operation, served))];
        Assert.True(missing.Length == 0, string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void Nothing_is_left_out_that_has_a_cmdlet_or_does_not_exist()
    {
        HashSet<string> served = [.. Served.Operations().Select(claim => claim.Operation)];

        Assert.Empty(s_leftOut.Where(entry => !s_routes.Any(route => Fits(entry.Pattern, route))).Select(entry => $"{entry.Pattern}: no such operation"));
        Assert.Empty(s_leftOut.Where(entry => served.Any(operation => Fits(entry.Pattern, operation))).Select(entry => $"{entry.Pattern}: has a cmdlet"));
        Assert.All(s_leftOut, entry => Assert.NotEqual("", entry.Reason));
    }

    // The framework gives updates two verbs; one of them is claimed.
    private static bool IsTwin(string route, HashSet<string> served)
    {
        string[] parts = route.Split(' ');
        return parts[0] switch
        {
            "PUT" => s_routes.Contains($"PATCH {parts[1]}"),
            "PATCH" => served.Contains($"PUT {parts[1]}"),
            _ => false,
        };
    }

    private static bool Fits(string pattern, string operation) =>
        pattern.EndsWith('*') ? operation.StartsWith(pattern[..^1], StringComparison.Ordinal) : operation == pattern;

    private static string[] Lines(params string[] path) =>
        [.. File.ReadAllLines(Path.Combine([ModuleLocation.RepositoryRoot, .. path])).Where(line => line.Length > 0 && line[0] != '#')];
}
