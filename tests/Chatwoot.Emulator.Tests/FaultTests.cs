using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Emulator.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Labels = "/api/v1/accounts/1/labels";
    private EmulatorServer server = null!;
    private Client client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        client = new Client(server);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Answers_what_it_is_told_and_handles_nothing()
    {
        server.Faults.Add(new Fault { Method = "POST", Path = "/api/**", Status = 503, Body = "busy", ContentType = "text/plain", Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });
        using var refused = await client.PostAsync(Labels, """{"title":"never"}""");
        Assert.Equal((503, "busy", "text/plain", "7"), ((int)refused.StatusCode, await refused.Content.ReadAsStringAsync(), refused.Content.Headers.ContentType!.ToString(), refused.Headers.GetValues("Retry-After").Single()));
        Assert.Empty((JsonArray)(await client.JsonAsync(Labels))["payload"]!);
    }

    [Fact]
    public async Task Strikes_by_count()
    {
        server.Faults.Add(new Fault { Path = Labels, Nth = 2, Status = 500 });
        Assert.Equal([200, 500, 200], await StatusesAsync(3));
        server.Faults.Clear();
        server.Faults.Add(new Fault { Every = 2, Times = 2, Status = 500 });
        Assert.Equal([200, 500, 200, 500, 200, 200], await StatusesAsync(6));
    }

    [Fact]
    public async Task Strikes_by_chance_the_same_way_each_time()
    {
        var runs = new List<IEnumerable<int>>();
        for (var run = 0; run < 2; run++)
        {
            server.Faults.Clear();
            server.Faults.Add(new Fault { Probability = 0.5, RandomSeed = 3, Status = 500 });
            runs.Add(await StatusesAsync(20));
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.Contains(200, runs[0]);
        Assert.Contains(500, runs[0]);
    }

    [Theory]
    [InlineData("/api/v1/*/1/labels", true)]
    [InlineData("/api/*/labels", false)]
    [InlineData("/api/**/labels", true)]
    [InlineData("**", true)]
    [InlineData("/api/v1/accounts/1/label", false)]
    [InlineData("*labels", false)]
    public async Task Paths_are_globs(string pattern, bool strikes)
    {
        server.Faults.Add(new Fault { Path = pattern, Status = 500 });
        Assert.Equal([strikes ? 500 : 200], await StatusesAsync(1));
    }

    [Fact]
    public async Task Cuts_answers_and_connections()
    {
        server.Faults.Add(new Fault { Action = FaultAction.Truncate, Times = 1 });
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.JsonAsync(Labels));
        server.Faults.Add(new Fault { Action = FaultAction.Reset, Times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Labels, """{"title":"not-stored"}"""));
        server.Faults.Add(new Fault { Action = FaultAction.ResetAfter, Times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(Labels, """{"title":"stored"}"""));
        server.Faults.Add(new Fault { Action = FaultAction.InvalidJson, Times = 1 });
        await Assert.ThrowsAnyAsync<JsonException>(() => client.JsonAsync(Labels));
        Assert.Equal("stored", (string)(await client.JsonAsync(Labels))["payload"]!.AsArray().Single()!["title"]!);
    }

    [Fact]
    public async Task Sends_nothing_elsewhere_or_a_page()
    {
        server.Faults.Add(new Fault { Action = FaultAction.Empty, Times = 1 });
        using var empty = await client.GetAsync(Labels);
        Assert.Equal((200, 0), ((int)empty.StatusCode, (int)empty.Content.Headers.ContentLength!));
        server.Faults.Add(new Fault { Action = FaultAction.Redirect, Location = "https://elsewhere.test/x", Status = 301, Times = 1 });
        using var moved = await client.GetAsync(Labels);
        Assert.Equal((301, "https://elsewhere.test/x"), ((int)moved.StatusCode, moved.Headers.Location!.OriginalString));
        server.Faults.Add(Fault.ProxyPage(200));
        using var page = await client.GetAsync(Labels);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compresses(string encoding)
    {
        var plain = (await client.JsonAsync(Labels)).ToJsonString();
        server.Faults.Add(new Fault { Action = FaultAction.Gzip, Encoding = encoding });
        using var response = await client.GetAsync(Labels);
        var packed = await response.Content.ReadAsStreamAsync();
        using Stream stream = encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Equal(plain, await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task Delays_only_what_it_meets()
    {
        server.Faults.Add(new Fault { Action = FaultAction.Delay, DelayMilliseconds = 300, Nth = 2 });
        var first = Stopwatch.StartNew();
        await client.JsonAsync(Labels);
        Assert.InRange(first.ElapsedMilliseconds, 0, 290);
        var second = Stopwatch.StartNew();
        await client.JsonAsync(Labels);
        Assert.InRange(second.ElapsedMilliseconds, 295, 5000);
    }

    [Fact]
    public void Are_read_from_a_file()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """[{ "method": "GET", "path": "/api/**", "nth": 2, "action": "gzip", "encoding": "br", "delay_ms": 5 }, { "action": "invalid-json" }, { "status": 503, "content_type": "text/plain" }]""");
        var faults = Fault.Read(path);
        Assert.Equal([FaultAction.Gzip, FaultAction.InvalidJson, FaultAction.Respond], faults.Select(fault => fault.Action));
        Assert.Equal((2, "br", 5, 503), (faults[0].Nth, faults[0].Encoding, faults[0].DelayMilliseconds, faults[2].Status));
        File.WriteAllText(path, """[{ "acton": "gzip" }]""");
        Assert.Throws<JsonException>(() => Fault.Read(path));
        File.Delete(path);
    }

    [Fact]
    public async Task The_log_tells_what_was_received_and_answered()
    {
        server.Faults.Add(new Fault { Method = "GET", Action = FaultAction.Reset });
        using var made = await client.SendAsync("POST", Labels + "?locale=sv", server.AccessToken, """{"title":"åäö"}""", headers: ("x-request-id", "abc"));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Labels));
        Assert.Equal("abc", made.Headers.GetValues("x-request-id").Single());
        var post = server.Requests.Single(request => request.Method == "POST");
        Assert.Equal((Labels, "locale=sv", """{"title":"åäö"}""", 200, server.AccessToken), (post.Path, post.Query, post.Body, post.Status, post.Headers["Api-Access-Token"]));
        Assert.Contains(server.Requests, request => request.Method == "GET" && request.Status == 0);
        server.ClearRequests();
        Assert.Empty(server.Requests);
    }

    private async Task<IEnumerable<int>> StatusesAsync(int count)
    {
        var statuses = new int[count];
        for (var index = 0; index < count; index++)
        {
            using var response = await client.GetAsync(Labels);
            statuses[index] = (int)response.StatusCode;
        }

        return statuses;
    }
}
