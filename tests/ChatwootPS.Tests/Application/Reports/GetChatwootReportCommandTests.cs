using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootReportCommandTests
{
    [Fact]
    public async Task Counts_come_by_the_day()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var points = chatwoot.Run($"Get-ChatwootReport ConversationsCount {Seeded}").Succeed<ReportPoint>();

        Assert.Equal(7, points.Count);
        Assert.Equal(60, points.Sum(point => Assert.IsType<int>(point.Value)));
        Assert.Equal(Enumerable.Range(0, 7).Select(day => new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day)), points.Select(point => point.Start!.Value));
        Assert.All(points, point => Assert.Equal((ReportMetric.ConversationsCount, ReportBy.Account, null), (point.Metric, point.By, point.SubjectId)));
        Assert.Equal($"metric=conversations_count&type=account&{SeededQuery}", chatwoot.Query());
    }

    [Fact]
    public async Task Means_are_durations_and_nothing_where_nothing_happened()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ReportPoint week = Assert.Single(chatwoot.Run($"Get-ChatwootReport AvgFirstResponseTime -GroupBy Year {Seeded}").Succeed<ReportPoint>());
        var days = chatwoot.Run($"Get-ChatwootReport AvgFirstResponseTime {Seeded}").Succeed<ReportPoint>();

        // One first answer after twelve minutes, twenty after two.
        Assert.Equal(21, week.Count);
        Assert.Equal((TimeSpan.FromMinutes(52) / 21).TotalSeconds, Assert.IsType<TimeSpan>(week.Value).TotalSeconds, 0.001);
        Assert.Null(days[0].Value);
        Assert.Equal(0, days[0].Count);
        Assert.Contains("group_by=year", chatwoot.Query(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_now_is_counted_until_now()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$new = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; $null = Send-ChatwootMessage $new Hello; Close-ChatwootConversation $new").Succeed();

        var points = chatwoot.Run("Get-ChatwootReport ConversationsCount, OutgoingMessagesCount, ResolutionsCount, AvgResolutionTime -GroupBy Year -Since ([DateTime]::Now.AddMinutes(-1))").Succeed<ReportPoint>();

        Assert.Equal([1, 1, 1], points.Take(3).Select(point => point.Value));
        Assert.InRange(Assert.IsType<TimeSpan>(points[^1].Value), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task One_series_comes_for_every_team_or_for_those_named_or_piped()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var all = chatwoot.Run($"Get-ChatwootReport ConversationsCount -By Team -GroupBy Year {Seeded}").Succeed<ReportPoint>();
        Assert.Equal(["support", "billing", "escalations"], all.Select(point => point.SubjectName));
        Assert.Equal(1 + 15, all.Sum(point => (int)point.Value!));
        chatwoot.Server.ClearRequests();

        var label = Assert.Single(chatwoot.Run($"Get-ChatwootReport IncomingMessagesCount -Label shipping -GroupBy Year {Seeded}").Succeed<ReportPoint>());
        Assert.True((int)label.Value! > 0);
        Assert.Contains("type=label&id=5", chatwoot.Query(), StringComparison.Ordinal);

        var agents = chatwoot.Run($"Get-ChatwootAgent | Get-ChatwootReport OutgoingMessagesCount -GroupBy Year {Seeded}").Succeed<ReportPoint>();
        Assert.Equal(6, agents.Count);
        Assert.Equal(3, Assert.Single(agents, point => point.SubjectName == "Grace Agent").Value is int sent ? Math.Min(sent, 3) : 0);
        Assert.All(agents, point => Assert.Equal(ReportBy.Agent, point.By));
    }

    [Fact]
    public async Task Somebody_unknown_is_an_error_and_the_others_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootReport ConversationsCount -Inbox 99999, $server.InboxId -GroupBy Year");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(chatwoot.Server.InboxId, ((ReportPoint)Assert.Single(result.Output).BaseObject).SubjectId);
    }

    [Theory]
    [InlineData("Asia/Kolkata")]
    [InlineData("India Standard Time")]
    public async Task A_zone_is_given_by_name_and_sent_as_its_offset(string zone)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Get-ChatwootReport ConversationsCount -TimeZone '{zone}' {Seeded}");

        Assert.All(result.Succeed<ReportPoint>(), point => Assert.Equal((TimeSpan.FromHours(5.5), TimeSpan.Zero), (point.Start!.Value.Offset, point.Start.Value.TimeOfDay)));
        Assert.Contains("timezone_offset=5.5", chatwoot.Query(), StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task Where_the_server_chose_a_zone_with_other_clock_changes_a_warning_says_so_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        // Lagos never changes its clock; whichever zone with its offset the server finds first today does.
        ScriptResult result = chatwoot.Run("Get-ChatwootReport ConversationsCount, ResolutionsCount -TimeZone Africa/Lagos -GroupBy Month -Since '2025-01-01T00:00:00Z' -Until '2026-01-01T00:00:00Z'");

        Assert.True(result.Succeed<ReportPoint>().Count >= 24);
        Assert.Contains("Africa/Lagos", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Business_hours_are_asked_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run($"Get-ChatwootReport ReplyTime -BusinessHours {Seeded}").Succeed();

        Assert.Contains("business_hours=true", chatwoot.Query(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Moons", "ConversationsCount")]
    [InlineData("ConversationsCount -GroupBy Century", "Month")]
    [InlineData("ConversationsCount -By Planet", "Inbox")]
    [InlineData("ConversationsCount -TimeZone Mars/Utopia", "Mars/Utopia")]
    [InlineData("ConversationsCount -Since ([DateTime]::Now.AddDays(1))", "-Since")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string parameters, string said)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootReport " + parameters);

        Assert.Contains(said, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(chatwoot.Received());
    }
}
