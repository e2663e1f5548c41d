using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootResponseTimeDistributionCommandTests
{
    [Fact]
    public async Task First_answers_are_counted_by_how_long_they_took()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var channels = chatwoot.Run($"Get-ChatwootResponseTimeDistribution {Seeded}").Succeed<ResponseTimeDistribution>();

        Assert.Equal(21, channels.Sum(channel => channel.UpTo1Hour));
        Assert.All(channels, channel => Assert.Equal((channel.Total, 0), (channel.UpTo1Hour, channel.Extra.Count)));
        Assert.Contains("Channel::Api", channels.Select(channel => channel.ChannelType));
        Assert.Equal(SeededQuery, chatwoot.Query());
        Assert.Empty(chatwoot.Run("Get-ChatwootResponseTimeDistribution").Succeed<ResponseTimeDistribution>());
    }
}
