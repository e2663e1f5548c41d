using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading.Tasks;
using Chatwoot.Emulator.Tests.Replay;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Recorded;

/// <summary>For every recorded exchange of a resource: the cmdlet, driven with that input, sends that request and reads that answer without loss.</summary>
public class RecordedRequestTests
{
    private static readonly Lazy<IReadOnlyList<Exchange>> s_all = new(() => Exchange.LoadAll());

    public static TheoryData<string> Tables() => new(TableTypes().Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Recorded_requests_are_sent_and_their_answers_read(string table)
    {
        IReadOnlyList<Drive> drives = DrivesOf(TableTypes().Single(type => type.Name == table));
        Dictionary<string, string> listed = Listed(table);
        await using Playback playback = await Playback.StartAsync(s_all.Value);
        var report = new StringBuilder();
        int driven = 0, agreeing = 0;

        foreach (Exchange exchange in s_all.Value)
        {
            if (drives.FirstOrDefault(candidate => candidate.Fits(exchange)) is not { } drive || IsOfAllEndpoints(exchange))
                continue;
            driven++;
            IReadOnlyList<string> problems = playback.Try(exchange, drive);
            agreeing += problems.Count == 0 ? 1 : 0;
            if (problems.Count > 0 && !listed.Remove(exchange.Id))
                report.AppendLine($"{exchange.Id} [{exchange.Status} {exchange.Method} {exchange.Path}]").AppendJoin("", problems.Take(4).Select(problem => $"    {problem}{Environment.NewLine}"));
            else if (problems.Count == 0 && listed.Remove(exchange.Id))
                report.AppendLine($"{exchange.Id} is listed in Differing/{table}.txt and agrees");
        }

        report.AppendJoin("", listed.Keys.Select(id => $"{id} is listed in Differing/{table}.txt and no exchange of this table{Environment.NewLine}"));
        TestContext.Current.TestOutputHelper!.WriteLine($"{table}: {driven} driven, {agreeing} as recorded");
        Assert.True(report.Length == 0, Environment.NewLine + report);
        Assert.True(agreeing > 0, "Nothing was driven.");
    }

    [Fact]
    public void Every_operation_served_by_a_cmdlet_of_the_application_api_is_driven()
    {
        HashSet<string> recorded = [.. s_all.Value.Where(exchange => !IsOfAllEndpoints(exchange)).Select(exchange => $"{exchange.Method} {exchange.Template}")];
        HashSet<string> driven = [.. TableTypes().SelectMany(DrivesOf).Select(drive => drive.Template)];

        IEnumerable<string> missing = Served.Operations()
            .Where(served => served.Operation.Contains("/accounts/{account_id}", StringComparison.Ordinal) && served.Operation.Contains(" /api/", StringComparison.Ordinal))
            .Where(served => recorded.Contains(served.Operation) && !driven.Contains(served.Operation))
            .Select(served => $"{served.Operation} ({served.Cmdlet})");

        Assert.True(!missing.Any(), string.Join(Environment.NewLine, missing));
    }

    // What goes wrong everywhere alike, and the rate limits: the transport's tests have them.
    private static bool IsOfAllEndpoints(Exchange exchange) =>
        exchange.File is "application/errors" or "application/limits" || exchange.Status is 429 or 304 || exchange.Auth is "platform" || (exchange.Auth is "none" && !IsOfCustomers(exchange)) || exchange.AuthDetail is not null;

    // Customers have no token.
    private static bool IsOfCustomers(Exchange exchange) => exchange.Path.StartsWith("/public/api/v1/", StringComparison.Ordinal);

    private static IEnumerable<Type> TableTypes() => typeof(RecordedRequestTests).Assembly.GetTypes().Where(type => type.Namespace == "ChatwootPS.Tests.Recorded.Tables" && type.GetProperty("Drives") is not null);

    private static IReadOnlyList<Drive> DrivesOf(Type table) => (IReadOnlyList<Drive>)table.GetProperty("Drives", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>Exchanges a cmdlet rightly does not repeat, with the reason.</summary>
    private static Dictionary<string, string> Listed(string table)
    {
        string path = Path.Combine(ModuleLocation.RepositoryRoot, "tests", "ChatwootPS.Tests", "Recorded", "Differing", table + ".txt");
        return !File.Exists(path) ? [] : File.ReadAllLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => parts.Length == 2 && parts[1].Trim().Length > 0 ? parts[1] : throw new InvalidDataException($"{path}: {parts[0]} has no reason."));
    }
}
