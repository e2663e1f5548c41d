using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

public sealed class ThrottleTests
{
    private const string A = "/api/v1/accounts/1";

    [Fact]
    public async Task Nothing_is_throttled_unless_asked_for()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        using var client = new Client(server);
        for (var count = 0; count < 110; count++)
        {
            using var response = await client.GetAsync(A + "/contacts/search?q=x");
            Assert.Equal(200, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task All_requests_of_an_address_count_until_the_window_ends()
    {
        var clock = new StoppedClock();
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None, RateLimit = 3, TimeProvider = clock, RateLimitWindow = TimeSpan.FromSeconds(10) });
        using var client = new Client(server);
        Assert.Equal([200, 200, 200, 429], await StatusesAsync(client, "/api", 4));
        Assert.Equal([200], await StatusesAsync(client, "/health", 1));
        using var other = await client.SendAsync("GET", "/api", null, null, headers: ("X-Forwarded-For", "203.0.113.8"));
        Assert.Equal(200, (int)other.StatusCode);

        // The window is aligned to the clock, not to the first request.
        clock.Now = StoppedClock.Start.AddSeconds(4.9);
        Assert.Equal([429], await StatusesAsync(client, "/api", 1));
        clock.Now = StoppedClock.Start.AddSeconds(5);
        Assert.Equal([200], await StatusesAsync(client, "/api", 1));
    }

    [Fact]
    public async Task The_refusal_is_plain_text_without_a_hint()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None, RateLimit = 0 });
        using var client = new Client(server);
        using var response = await client.GetAsync("/api");
        Assert.Equal((429, "Retry later\n", "text/plain", 12L), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType!.ToString(), response.Content.Headers.ContentLength));
        Assert.Null(response.Headers.RetryAfter);
        Assert.Null(response.Headers.Date);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.True(response.Headers.Contains("x-request-id") && response.Headers.Contains("x-runtime"));
        Assert.False(response.Headers.Contains("x-frame-options"));
    }

    [Theory]
    [InlineData("/api/v1/accounts/1/contacts/search?q=x", 100, true)]
    [InlineData("/api/v1/accounts/1/conversations/meta", 30, false)]
    [InlineData("/api/v2/accounts/1/reports/summary", 100, false)]
    public async Task Some_calls_have_limits_of_their_own(string path, int limit, bool shared)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None, RateLimit = 3000, TimeProvider = new StoppedClock() });
        using var client = new Client(server);
        var statuses = (await StatusesAsync(client, path, limit + 1)).ToArray();
        Assert.All(statuses[..limit], status => Assert.NotEqual(429, status));
        Assert.Equal(429, statuses[limit]);

        // Contact search counts for the account, the others for the user.
        using var colleague = await client.GetAsync(path, server.AgentToken);
        Assert.Equal(shared, (int)colleague.StatusCode == 429);
        Assert.Equal([200], await StatusesAsync(client, A + "/labels", 1));
    }

    private static async Task<IEnumerable<int>> StatusesAsync(Client client, string path, int count)
    {
        var statuses = new int[count];
        for (var index = 0; index < count; index++)
        {
            using HttpResponseMessage response = await client.GetAsync(path);
            statuses[index] = (int)response.StatusCode;
        }

        return statuses;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public static DateTimeOffset Start { get; } = new(2026, 1, 1, 0, 0, 5, TimeSpan.Zero);

        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
