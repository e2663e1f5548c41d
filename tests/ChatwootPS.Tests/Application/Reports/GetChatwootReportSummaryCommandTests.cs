using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootReportSummaryCommandTests
{
    [Fact]
    public async Task The_account_comes_with_the_time_before()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ReportSummary summary = Assert.Single(chatwoot.Run($"Get-ChatwootReportSummary {Seeded}").Succeed<ReportSummary>());

        Assert.Equal(60, summary.ConversationsCount);
        Assert.Equal((TimeSpan.FromMinutes(52) / 21).TotalSeconds, summary.AvgFirstResponseTime!.Value.TotalSeconds, 0.001);
        Assert.True(summary.ResolutionsCount > 5);
        Assert.Null(summary.ReplyTime);
        Assert.Equal((0, null), (summary.Previous!.ConversationsCount, summary.Previous.AvgFirstResponseTime));
        Assert.Equal($"type=account&{SeededQuery}", chatwoot.Query());
    }

    [Fact]
    public async Task Rows_get_the_names_the_server_leaves_away()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var inboxes = chatwoot.Run($"Get-ChatwootReportSummary -By Inbox -BusinessHours {Seeded}").Succeed<ReportSummaryRow>();

        Assert.Contains("Support Email", inboxes.Select(row => row.Name));
        Assert.Equal(60, inboxes.Sum(row => row.ConversationsCount));
        Assert.Equal(["GET /api/v2/accounts/1/summary_reports/inbox", "GET /api/v1/accounts/1/inboxes"], chatwoot.Received());
        Assert.Equal($"{SeededQuery}&business_hours=true", chatwoot.Query(0));

        var agents = chatwoot.Run($"Get-ChatwootReportSummary -By Agent {Seeded}").Succeed<ReportSummaryRow>();
        Assert.Equal(["Ada Admin", "Amélie Laurent", "Grace Agent", "Henrik Åkesson", "Kenji Sato", "Marta Kowalska"], agents.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Labels_without_times_have_none_instead_of_zero()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var labels = chatwoot.Run("Get-ChatwootReportSummary -By Label").Succeed<ReportSummaryRow>();

        Assert.Equal(["billing", "bug", "feature-request", "refund", "shipping", "vip"], labels.Select(row => row.Name));
        Assert.All(labels, row => Assert.Equal((0, null, null), (row.ConversationsCount, row.AvgResolutionTime, row.AvgFirstResponseTime)));
        Assert.Single(chatwoot.Received());
    }

    [Fact]
    public async Task Channels_are_added_up_over_times_the_server_would_refuse()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var week = chatwoot.Run($"Get-ChatwootReportSummary -By Channel {Seeded}").Succeed<ChannelSummary>();
        chatwoot.Server.ClearRequests();
        var years = chatwoot.Run("Get-ChatwootReportSummary -By Channel -Since '2024-01-01' -Until '2026-01-01'").Succeed<ChannelSummary>();

        Assert.Equal(60, week.Sum(row => row.Total));
        Assert.All(week, row => Assert.Equal(row.Total, row.Open + row.Resolved + row.Pending + row.Snoozed));
        Assert.Equal(week.Select(row => row.ToString()), years.Select(row => row.ToString()));
        Assert.Equal(5, chatwoot.Server.Requests.Count);
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task One_team_is_piped_in()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ReportSummary summary = Assert.Single(chatwoot.Run($"Get-ChatwootReportSummary -Team support {Seeded}").Succeed<ReportSummary>());

        Assert.Equal((ReportBy.Team, "support"), (summary.By, summary.SubjectName));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootReportSummary -Team 99999").ErrorId);
    }
}
