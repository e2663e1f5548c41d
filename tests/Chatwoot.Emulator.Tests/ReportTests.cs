using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>What the fact sheet tells of reports and the recordings do not show.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string Seeded = "since=1756684800&until=1757289600";
    private readonly Clock clock = new() { Now = new DateTimeOffset(2025, 12, 1, 12, 0, 0, TimeSpan.Zero) };
    private EmulatorServer server = null!;
    private Client client = null!;

    private string A => $"/api/v1/accounts/{server.AccountId}";

    private string A2 => $"/api/v2/accounts/{server.AccountId}";

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = clock });
        client = new Client(server);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Half_an_hour_of_offset_moves_the_window_of_the_traffic()
    {
        clock.Now = new DateTimeOffset(2025, 9, 8, 12, 0, 0, TimeSpan.Zero);

        var lines = (await TextAsync($"{A2}/reports/conversation_traffic?timezone_offset=5.5&days_before=2")).Split('\n');

        Assert.Equal("Timezone,(GMT+05:30) Chennai", lines[0]);
        Assert.Equal("Start of the hour,2025-09-05,2025-09-06,2025-09-07", lines[3]);
        Assert.StartsWith("23:00,", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("00:00,,", lines[5], StringComparison.Ordinal);
        Assert.Equal(["Start of the hour,2025-09-08", "00:00,0", ""], (await TextAsync($"{A2}/reports/conversation_traffic?timezone_offset=0&days_before=0")).Split('\n')[3..]);
        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync($"{A2}/reports/conversation_traffic"));
    }

    [Fact]
    public async Task Days_follow_the_clock_of_the_zone_that_has_the_offset_today()
    {
        // In winter -8 is Pacific time; in October its days still begin an hour earlier.
        var points = (await client.JsonAsync($"{A2}/reports?metric=conversations_count&type=account&since=1761954000&until=1762300000&timezone_offset=-8")).AsArray();

        Assert.Equal([1761894000L, 1761980400, 1762066800, 1762156800, 1762243200], points.Select(point => (long)point!["timestamp"]!));
    }

    [Theory]
    [InlineData("since=2025-09-01&until=1757289600", 60)]
    [InlineData("since=1756684800", 0)]
    [InlineData("since=1756684800&until=1757289600.9", 60)]
    public async Task Only_leading_digits_of_a_time_count_and_one_end_is_none(string time, int expected)
    {
        var summary = await client.JsonAsync($"{A2}/reports/summary?type=account&{time}");

        Assert.Equal(expected, (int)summary["conversations_count"]!);
    }

    [Fact]
    public async Task Names_are_guarded_quoted_and_then_escaped_like_markup()
    {
        using var made = await client.PostAsync($"{A}/teams", """{"name":"=a, \"b\""}""");

        var text = await TextAsync($"{A2}/reports/teams?{Seeded}");

        Assert.Contains("\n&quot;&#39;=a, &quot;&quot;b&quot;&quot;&quot;,0,N/A,N/A,N/A,0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_stays_as_it_was_told_first()
    {
        var first = await client.JsonAsync($"{A2}/year_in_review?year=2025", server.AgentToken);
        using var conversation = await client.PostAsync($"{A}/conversations", $$"""{"inbox_id":{{server.InboxId}},"contact_id":1,"assignee_id":{{server.AgentUserId}}}""");
        var second = await client.JsonAsync($"{A2}/year_in_review?year=2025", server.AgentToken);
        var unnamed = await client.JsonAsync($"{A2}/year_in_review", server.AgentToken);

        Assert.True((int)first["total_conversations"]! > 0);
        Assert.Equal((int)first["total_conversations"]!, (int)second["total_conversations"]!);
        Assert.Equal(second.ToJsonString(), unnamed.ToJsonString());
    }

    [Fact]
    public async Task Working_hours_count_in_business_hours_and_events_go_with_their_conversation()
    {
        // The website is open from nine to five on weekdays; the first answers there came at all times.
        var website = (await client.JsonAsync($"{A}/inboxes"))["payload"]!.AsArray().First(inbox => (string)inbox!["name"]! == "Website")!["id"];
        var events = (await client.JsonAsync($"{A}/reporting_events?inbox_id={website}&name=first_response"))["payload"]!.AsArray();
        Assert.All(events, row =>
        {
            var start = DateTimeOffset.Parse((string)row!["event_start_time"]!, System.Globalization.CultureInfo.InvariantCulture);
            var isOpen = start.Hour is >= 9 and < 17 && start.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal(isOpen ? (double)row["value"]! : 0, (double)row["value_in_business_hours"]!);
        });

        var count = (int)(await client.JsonAsync($"{A}/reporting_events"))["meta"]!["count"]!;
        using var removed = await client.SendAsync("DELETE", $"{A}/conversations/1", server.AccessToken, null);
        Assert.Equal(count - 1, (int)(await client.JsonAsync($"{A}/reporting_events"))["meta"]!["count"]!);
    }

    [Theory]
    [InlineData("/reports?metric=conversations_count&type=account")]
    [InlineData("/live_reports/conversation_metrics")]
    [InlineData("/summary_reports/agent")]
    public async Task Bots_get_no_report(string path) => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(A2 + path, server.BotToken));

    private async Task<string> TextAsync(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.ToString());
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? token = null)
    {
        using var response = await client.GetAsync(path, token);
        return response.StatusCode;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
