using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Tests.Replay;
using Chatwoot.Emulator.Webhooks;
using Xunit;

namespace Chatwoot.Emulator.Tests.Webhooks;

/// <summary>How webhooks are posted.</summary>
public sealed class TransportTests
{
    private const string Hello = """{"content":"Tom & <Jerry> åäö"}""";

    [Fact]
    public void The_signature_of_the_fact_sheet_comes_out() => Assert.Equal(
        "sha256=7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4b",
        WebhookSender.Sign("s3cr3t-demo", "1769860800", Encoding.UTF8.GetBytes("""{"event":"message_created","id":42,"content":"Tom \u0026 Jerry"}""")));

    [Fact]
    public void Recorded_signatures_come_out()
    {
        var recorded = Posts.Recorded().ToArray();
        Assert.All(recorded, delivery => Assert.Equal(
            (string?)delivery["headers"]!["X-Chatwoot-Signature"],
            WebhookSender.Sign((string)delivery["signed_with"]!, (string)delivery["headers"]!["X-Chatwoot-Timestamp"]!, Encoding.UTF8.GetBytes((string)delivery["raw_body"]!))));
        Assert.NotEmpty(recorded);
    }

    [Fact]
    public async Task Headers_are_those_recorded_and_the_body_is_signed_as_it_is()
    {
        await using var host = await WebhookHost.StartAsync();
        await host.SubscribeAsync("message_created");
        await host.PostAsync(host.Path + "/messages", Hello);
        var post = Assert.Single(host.Receiver.All);
        var recorded = (JsonObject)Posts.Recorded().First()["headers"]!;
        Assert.Equal("POST", post.Method);
        Assert.Equal(recorded.Select(header => header.Key).Order(StringComparer.Ordinal), post.Headers.Select(header => header.Name).Order(StringComparer.Ordinal));
        foreach (var name in (string[])["Accept-Encoding", "Accept", "User-Agent", "Content-Type"])
        {
            Assert.Equal((string?)recorded[name], post.Header(name));
        }

        var secret = host.Account.Rules.Webhooks.Single().Secret;
        Assert.Equal(WebhookSender.Sign(secret, post.Header("X-Chatwoot-Timestamp")!, Encoding.UTF8.GetBytes(post.Body)), post.Header("X-Chatwoot-Signature"));
        Assert.True(Guid.TryParse(post.Header("X-Chatwoot-Delivery"), out _));
        Assert.Contains("""Tom \u0026 \u003cJerry\u003e åäö""", post.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task Redirects_are_followed_with_all_there_is(string status)
    {
        await using var host = await WebhookHost.StartAsync();
        host.Receiver.Answer = post => post.Path == "/moved" ? Receiver.Head("204 No Content") : Receiver.Head(status, "Location: /moved\r\n");
        host.Channel.WebhookUrl = host.Receiver.Url;
        await host.PostAsync(host.Path + "/messages", Hello);
        var posts = host.Receiver.All.Where(post => post.Event == "message_created").ToArray();
        Assert.Equal(["/", "/moved"], posts.Select(post => post.Path));
        Assert.Equal(posts[0].Body, posts[1].Body);
        Assert.Equal(posts[0].Headers, posts[1].Headers);
        Assert.Equal("sent", host.Conversation.Messages[^1].Status);
    }

    [Fact]
    public async Task No_more_than_ten_redirects_are_followed()
    {
        await using var host = await WebhookHost.StartAsync();
        await host.SubscribeAsync("message_created");
        host.Receiver.Answer = _ => Receiver.Head("302 Found", "Location: /again\r\n");
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal(11, host.Receiver.All.Length);
    }

    [Fact]
    public async Task What_the_address_says_before_the_at_is_sent_as_basic_authorization()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Channel.WebhookUrl = host.Receiver.Url.Replace("//", "//me:p%40ss@", StringComparison.Ordinal);
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal("Basic " + Convert.ToBase64String("me:p@ss"u8), host.Receiver.All[0].Header("Authorization"));
    }

    [Fact]
    public async Task A_body_that_trickles_is_no_failure()
    {
        await using var host = await WebhookHost.StartAsync();
        host.Receiver.Answer = _ => "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n";
        host.Channel.WebhookUrl = host.Receiver.Url;
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Equal("sent", host.Conversation.Messages[^1].Status);
    }

    [Fact]
    public async Task Deliveries_run_side_by_side_and_do_not_hold_requests_up()
    {
        await using var host = await WebhookHost.StartAsync(new EmulatorOptions { WebhookTimeout = TimeSpan.FromSeconds(20) });
        await host.SubscribeAsync("message_created");
        host.Receiver.Pause = TimeSpan.FromMilliseconds(500);
        var watch = Stopwatch.StartNew();
        for (var count = 0; count < 6; count++)
        {
            using var response = await host.Http.PostAsync(host.Path + "/messages", Hello);
        }

        await host.DeliveredAsync();
        Assert.Equal(6, host.Receiver.All.Length);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2500);
    }

    [Fact]
    public async Task A_server_that_ends_ends_its_deliveries()
    {
        var host = await WebhookHost.StartAsync(new EmulatorOptions { WebhookTimeout = TimeSpan.FromSeconds(60) });
        await host.SubscribeAsync("message_created");
        host.Receiver.Pause = TimeSpan.FromSeconds(60);
        using (await host.Http.PostAsync(host.Path + "/messages", Hello))
        {
            Assert.False(host.Server.WebhooksDeliveredAsync(CancellationToken.None).IsCompleted);
        }

        var watch = Stopwatch.StartNew();
        await host.DisposeAsync();
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
    }

    [Fact]
    public async Task Nothing_is_sent_when_it_is_switched_off()
    {
        await using var host = await WebhookHost.StartAsync(new EmulatorOptions { SendWebhooks = false });
        await host.SubscribeAsync("message_created");
        await host.PostAsync(host.Path + "/messages", Hello);
        Assert.Empty(host.Receiver.All);
    }
}
