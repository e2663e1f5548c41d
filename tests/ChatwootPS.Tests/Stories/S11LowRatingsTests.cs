using System.Threading.Tasks;
using ChatwootPS.Tests.Application.Csat;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S11. Ratings below 3 go to the team lead every morning.</summary>
public sealed class S11LowRatingsTests
{
    // As it is written in the story, up to the rows of the table; how a table becomes mail is the shell's business.
    private const string Story = """
        Get-ChatwootCsatResponse -Since (Get-Date).AddDays(-1) -Rating 1,2 |
          Select-Object CreatedAt, Rating, FeedbackMessage, @{n='Agent';e={$_.AssignedAgent.Name}}, ConversationUri
        """;

    [Fact]
    public async Task The_bad_ratings_of_a_day_become_a_table()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        await Customers.RateAsync(chatwoot, 1, 2, "Nobody called back");
        await Customers.RateAsync(chatwoot, 2, 3, "So so");
        await Customers.RateAsync(chatwoot, 3, 1);
        await Customers.RateAsync(chatwoot, 4, 5, "Great");

        ScriptResult table = chatwoot.Run(Story);

        table.Succeed();
        Assert.Equal(2, table.Output.Count);
        Assert.Equal(1, table.Output[0].Properties["Rating"].Value);
        var first = table.Output[1];
        Assert.Equal(2, first.Properties["Rating"].Value);
        Assert.Equal("Nobody called back", first.Properties["FeedbackMessage"].Value);
        Assert.Equal("Grace Agent", first.Properties["Agent"].Value.ToString());
        Assert.EndsWith("/app/accounts/1/conversations/1", first.Properties["ConversationUri"].Value.ToString());
        Assert.NotNull(first.Properties["CreatedAt"].Value);
        Assert.Single(chatwoot.Received());
    }
}
