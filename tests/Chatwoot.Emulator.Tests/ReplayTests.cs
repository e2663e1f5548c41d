using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Chatwoot.Emulator.Tests.Replay;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>The emulator answers as the real server did.</summary>
public sealed class ReplayTests(Run run) : IClassFixture<Run>
{
    public static IEnumerable<TheoryDataRow<string>> Files() => Exchange.LoadAll().Select(exchange => exchange.File).Distinct().Select(file => new TheoryDataRow<string>(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Answers_are_as_recorded(string file)
    {
        var report = new StringBuilder();
        foreach (var outcome in run.Outcomes.Where(outcome => outcome.Exchange.File == file && outcome.Differences.Count > 0 && !Expectations.IsListed(outcome.Exchange)))
        {
            report.AppendLine(outcome.Exchange.Id);
            foreach (var difference in outcome.Differences.Take(6))
            {
                report.Append("    ").AppendLine(difference);
            }
        }

        Assert.True(report.Length == 0, Environment.NewLine + report);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("agent")]
    [InlineData("contact")]
    [InlineData("stranger")]
    public void Sockets_get_what_was_recorded(string socket) =>
        Assert.True(run.Wires[socket].Count == 0, Environment.NewLine + string.Join(Environment.NewLine, run.Wires[socket]));

    [Fact]
    public void Nothing_listed_as_differing_is_in_fact_as_recorded()
    {
        var listed = run.Outcomes.Where(outcome => Expectations.IsListed(outcome.Exchange)).ToArray();
        var same = listed.Where(outcome => outcome.Implemented && outcome.Differences.Count == 0).Select(outcome => outcome.Exchange.Id);
        var unknown = Expectations.Listed.Keys.Where(key => !run.Posts.ContainsKey(key) && !Wires.Names.Any(name => key.StartsWith(name + ".", StringComparison.Ordinal)) && !listed.Any(outcome => outcome.Implemented && (outcome.Exchange.Id == key || $"{outcome.Exchange.Id}@{outcome.Exchange.Sequence}" == key)));
        Assert.True(!same.Any(), "as recorded after all: " + string.Join(' ', same));
        Assert.True(!unknown.Any(), "no such exchange: " + string.Join(' ', unknown));
    }

    [Fact]
    public void Webhooks_carry_what_was_recorded()
    {
        var report = new StringBuilder();
        foreach (var (key, differences) in run.Posts)
        {
            if (Expectations.IsListed(key) != (differences.Count > 0))
            {
                report.Append(key).AppendLine(differences.Count == 0 ? " is listed, and as recorded after all" : "");
                foreach (var difference in differences.Take(6))
                {
                    report.Append("    ").AppendLine(difference);
                }
            }
        }

        Assert.True(report.Length == 0, Environment.NewLine + report);
        Assert.True(run.SamePosts >= 125, $"Only {run.SamePosts} of {run.Posts.Count} are the same to the last value.");
    }

    [Fact]
    public void No_handler_crashed() => Assert.True(run.Failures.Count == 0, string.Join(Environment.NewLine, run.Failures));

    [Fact]
    public void What_is_not_implemented_is_written_down()
    {
        var written = Path.Combine(AppContext.BaseDirectory, "Replay", "not-implemented.txt");
        var found = Path.ChangeExtension(written, ".found.txt");
        File.WriteAllLines(found, run.Unimplemented);
        Assert.True(File.ReadAllLines(written).SequenceEqual(run.Unimplemented), $"The list has changed; compare Replay/not-implemented.txt with {found}.");
    }

    [Fact]
    public void Summary_of_the_replay()
    {
        foreach (var group in run.Outcomes.GroupBy(outcome => outcome.Exchange.File).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var implemented = group.Where(outcome => outcome.Implemented).ToArray();
            var listed = implemented.Count(outcome => Expectations.IsListed(outcome.Exchange));
            TestContext.Current.TestOutputHelper!.WriteLine($"{group.Key}: {group.Count()} recorded, {implemented.Length} replayed, {implemented.Count(outcome => outcome.Differences.Count == 0)} as recorded, {listed} listed");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"webhooks: {run.Posts.Count} recorded, {run.Posts.Count(post => post.Value.Count == 0)} as recorded, {run.SamePosts} of them in the state of the conversation, too");
        Assert.True(run.Outcomes.Count(outcome => outcome.Implemented) > 0);
    }
}
