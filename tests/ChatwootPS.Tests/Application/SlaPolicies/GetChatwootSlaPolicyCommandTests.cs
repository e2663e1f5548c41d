using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.SlaPolicies;

public class GetChatwootSlaPolicyCommandTests
{
    [Fact]
    public async Task Reads_goals_as_time_spans()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy Gold -FirstResponseTimeThreshold 0:15 -ResolutionTimeThreshold 8:00; New-ChatwootSlaPolicy Silver").Succeed();

        Assert.Equal(["Gold", "Silver"], chatwoot.Run("Get-ChatwootSlaPolicy").Succeed<SlaPolicy>().Select(policy => policy.Name));
        SlaPolicy gold = Assert.Single(chatwoot.Run("Get-ChatwootSlaPolicy g*").Succeed<SlaPolicy>());
        Assert.Equal(System.TimeSpan.FromMinutes(15), gold.FirstResponseTimeThreshold);
        Assert.Null(gold.NextResponseTimeThreshold);
        Assert.Equal(System.TimeSpan.FromHours(8), gold.ResolutionTimeThreshold);
        Assert.Equal(gold.Id, Assert.Single(chatwoot.Run("$id | Get-ChatwootSlaPolicy", ("id", gold.Id)).Succeed<SlaPolicy>()).Id);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_although_the_server_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootSlaPolicy 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
