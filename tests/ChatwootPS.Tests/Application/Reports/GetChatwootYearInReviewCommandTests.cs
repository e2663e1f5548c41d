using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootYearInReviewCommandTests
{
    [Fact]
    public async Task Years_come_for_the_sessions_user()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var years = chatwoot.Run("$agent = Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AgentToken -AccountId $server.AccountId -SkipVerification -PassThru; 2024, 2025 | Get-ChatwootYearInReview -Session $agent").Succeed<YearInReview>();

        Assert.Equal(["2024", "2025"], years.Select(year => year.Year));
        Assert.Equal((0, null), (years[0].TotalConversations, years[0].BusiestDay));
        Assert.True(years[1].TotalConversations > 1);
        Assert.StartsWith("Sep 0", years[1].BusiestDay!.Date, StringComparison.Ordinal);
        Assert.InRange(years[1].AverageResponseTime!.Value, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(12));
        Assert.Equal("year=2025", chatwoot.Query());
    }

    [Fact]
    public async Task A_year_that_is_not_over_is_refused_because_its_figures_would_stay()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootYearInReview ([DateTime]::UtcNow.Year)").ErrorId);
        Assert.Empty(chatwoot.Received());
        Assert.Single(chatwoot.Run("Get-ChatwootYearInReview ([DateTime]::UtcNow.Year) -Force").Succeed<YearInReview>());
    }
}
