using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Csat;

public class GetChatwootCsatMetricCommandTests
{
    [Fact]
    public async Task Counts_and_what_they_come_to()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await Customers.RateAsync(chatwoot, 1, 5);
        await Customers.RateAsync(chatwoot, 2, 4);
        await Customers.RateAsync(chatwoot, 3, 1);
        await Customers.RateAsync(chatwoot, 4, 4);
        chatwoot.Run("Invoke-ChatwootApi POST 'accounts/{account}/conversations/5/messages' -Body @{ content = 'Please rate'; content_type = 'input_csat' }").Succeed();

        CsatMetric metric = Assert.Single(chatwoot.Run("Get-ChatwootCsatMetric").Succeed<CsatMetric>());

        Assert.Equal((4, 5), (metric.TotalCount, metric.TotalSentMessagesCount));
        Assert.Equal(2, metric.RatingsCount!["4"]);
        Assert.Equal(3.5, metric.AverageRating);
        Assert.Equal(75, metric.SatisfactionScore);
        Assert.Equal(80, metric.ResponseRate);
        CsatMetric bad = Assert.Single(chatwoot.Run("Get-ChatwootCsatMetric -Rating 1").Succeed<CsatMetric>());
        Assert.Equal((1, 0.0), (bad.TotalCount, bad.SatisfactionScore));
    }

    [Fact]
    public async Task Without_any_there_is_no_mean()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CsatMetric metric = Assert.Single(chatwoot.Run("Get-ChatwootCsatMetric -Inbox $server.InboxId").Succeed<CsatMetric>());

        Assert.Equal((0, null, null, null), (metric.TotalCount, metric.AverageRating, metric.SatisfactionScore, metric.ResponseRate));
    }
}
