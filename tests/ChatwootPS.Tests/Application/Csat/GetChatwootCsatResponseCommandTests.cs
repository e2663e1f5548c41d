using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Csat;

public class GetChatwootCsatResponseCommandTests
{
    [Fact]
    public async Task Ratings_come_newest_first_with_the_agent_and_the_way_to_the_conversation()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await Customers.RateAsync(chatwoot, 1, 1, "Too slow 🐌");
        await Customers.RateAsync(chatwoot, 2, 5);

        var ratings = chatwoot.Run("Get-ChatwootCsatResponse").Succeed<CsatResponse>();

        Assert.Equal([5, 1], ratings.Select(rating => rating.Rating));
        CsatResponse bad = ratings[1];
        Assert.Equal("Too slow 🐌", bad.FeedbackMessage);
        Assert.Equal("Grace Agent", bad.AssignedAgent!.Name);
        Assert.Null(ratings[0].AssignedAgent);
        Assert.Equal(1, bad.ConversationId);
        Assert.Equal($"{chatwoot.Server.BaseAddress}app/accounts/{chatwoot.Server.AccountId}/conversations/1", bad.ConversationUri!.AbsoluteUri);
        Assert.InRange(DateTime.Now - bad.CreatedAt!.Value, TimeSpan.FromSeconds(-2), TimeSpan.FromMinutes(2));
        Assert.Equal("sort=-created_at&page=1", Sent(chatwoot));
    }

    [Fact]
    public async Task Filters_are_sent_as_the_server_takes_them_and_both_ends_of_the_time_always()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await Customers.RateAsync(chatwoot, 1, 2);
        await Customers.RateAsync(chatwoot, 2, 2);

        var found = chatwoot.Run("Get-ChatwootCsatResponse -Agent $server.AgentUserId -Team support -Rating 1, 2 -Since ([DateTime]::Now.AddDays(-1))").Succeed<CsatResponse>();

        Assert.Equal(1, Assert.Single(found).ConversationId);
        string sent = Sent(chatwoot);
        Assert.Contains("rating[]=1&rating[]=2", sent, StringComparison.Ordinal);
        Assert.Contains($"user_ids[]={chatwoot.Server.AgentUserId}", sent, StringComparison.Ordinal);
        Assert.Matches(@"since=\d{10}&until=\d{10}&", sent);
        Assert.Empty(chatwoot.Run("Get-ChatwootCsatResponse -Until ([DateTime]::Now.AddDays(-1))").Succeed<CsatResponse>());
        Assert.StartsWith("since=0&until=", Sent(chatwoot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_read_as_far_as_they_are_wanted()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        for (int number = 1; number <= 27; number++)
            await Customers.RateAsync(chatwoot, number, 1 + (number % 5));

        Assert.Equal(27, chatwoot.Run("Get-ChatwootCsatResponse").Succeed<CsatResponse>().Select(rating => rating.Id).Distinct().Count());
        Assert.Equal(2, chatwoot.Server.Requests.Count);
        chatwoot.Server.ClearRequests();
        Assert.Equal([27L, 26], chatwoot.Run("Get-ChatwootCsatResponse -First 2").Succeed<CsatResponse>().Select(rating => rating.ConversationId!.Value));
        Assert.Single(chatwoot.Server.Requests);
        Assert.Equal(3, Assert.Single(chatwoot.Run("Get-ChatwootCsatResponse 3").Succeed<CsatResponse>()).Id);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCsatResponse 999").ErrorId);
    }

    [Fact]
    public async Task The_servers_table_comes_without_the_line_that_is_no_row()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        await Customers.RateAsync(chatwoot, 1, 1, "Slow, \"rude\"\nand wrong");

        var rows = chatwoot.Run("Get-ChatwootCsatResponse -AsServerCsv | ConvertFrom-Csv").Output;

        Assert.Equal("Slow, \"rude\"\nand wrong", Assert.Single(rows).Properties["Feedback Comment"].Value);
        Assert.Equal("1", rows[0].Properties["Rating"].Value);
        Assert.Equal(["GET /api/v1/accounts/1/csat_survey_responses/download"], chatwoot.Received());
        Assert.StartsWith("since=0&until=", Sent(chatwoot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Rating 6")]
    [InlineData("-Rating 0")]
    [InlineData("-Since ([DateTime]::Now) -Until ([DateTime]::Now.AddDays(-1))")]
    [InlineData("-Since '1960-01-01'")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCsatResponse " + parameters);

        Assert.NotNull(result.Error);
        Assert.Empty(result.Output);
        Assert.Empty(chatwoot.Received());
    }

    [Fact]
    public async Task Who_does_not_exist_is_an_error_and_not_an_empty_list()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCsatResponse -Agent 99999").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCsatResponse -Inbox 99999").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCsatResponse -Team nobody").ErrorId);
        Assert.DoesNotContain("GET /api/v1/accounts/1/csat_survey_responses", chatwoot.Received());
    }

    private static string Sent(ChatwootHost chatwoot) => Uri.UnescapeDataString(chatwoot.Server.Requests[^1].Query).TrimStart('?');
}
