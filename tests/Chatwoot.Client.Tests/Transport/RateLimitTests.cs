using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot.Client.Tests.Support;
using Chatwoot.Contract;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Client.Tests.Transport;

/// <summary>429 comes in windows aligned to the clock minute, without Retry-After.</summary>
public class RateLimitTests
{
    [Fact]
    public async Task Every_request_of_the_session_waits_for_the_next_window_and_none_is_lost()
    {
        var clock = new FastClock(60);
        await using Engine engine = await Engine.StartAsync(new EmulatorOptions { RateLimit = 10, TimeProvider = clock }, clock);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => engine.SendAsync(Engine.Labels())));

        int refused = engine.Server.Requests.Count(request => request.Status == 429);
        Assert.Equal(16, engine.Server.Requests.Count(request => request.Status == 200));
        Assert.InRange(refused, 1, 6);
        // The clock began at second 5 of a minute: whoever waited, waited for the rest of that minute.
        Assert.All(engine.Observer.Waits, wait => Assert.InRange(wait.Delay, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61)));
    }

    [Fact]
    public async Task A_post_is_repeated_after_429_because_nothing_was_done()
    {
        var clock = new FastClock(60);
        await using Engine engine = await Engine.StartAsync(time: clock);
        engine.Server.Faults.Add(new Fault { Status = 429, Body = "Retry later\n", ContentType = "text/plain", Times = 1 });

        ApiAnswer answer = await engine.SendAsync(new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/1/labels") { Body = new Dictionary<string, object?> { ["title"] = "later" } });

        Assert.Contains("later", answer.Text);
        Assert.Equal([429, 200], engine.Server.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_proxy_that_says_how_long_is_believed()
    {
        var clock = new FastClock(60);
        await using Engine engine = await Engine.StartAsync(time: clock);
        engine.Server.Faults.Add(new Fault { Status = 429, Times = 1, Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });

        await engine.SendAsync(Engine.Labels());

        Assert.InRange(Assert.Single(engine.Observer.Waits).Delay, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task It_gives_up_in_the_end_and_says_what_to_do()
    {
        var clock = new FastClock(600);
        await using Engine engine = await Engine.StartAsync(time: clock);
        engine.Server.Faults.Add(Fault.Throttled());

        ChatwootApiException refusal = await engine.RefusalAsync(Engine.Labels());

        Assert.Equal(ErrorReason.RateLimited, refusal.Reason);
        Assert.Equal("Retry later", refusal.ServerMessage);
        Assert.Contains("-ThrottleLimit", refusal.RecommendedAction);
        Assert.InRange(engine.Server.Requests.Count, 3, 8);
    }
}
