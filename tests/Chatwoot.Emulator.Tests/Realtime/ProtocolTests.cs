using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Emulator.Tests.Realtime;

/// <summary>Action Cable itself: upgrade, frames, commands, ends.</summary>
public sealed class ProtocolTests
{
    [Theory]
    [InlineData("actioncable-v1-json", "actioncable-v1-json", "actioncable-unsupported")]
    [InlineData("actioncable-unsupported", "actioncable-unsupported")]
    [InlineData(null, "other")]
    [InlineData(null)]
    public async Task The_first_known_sub_protocol_is_echoed(string? echoed, params string[] offered)
    {
        await using var server = await EmulatorServer.StartAsync();
        CableClient client;
        try
        {
            client = await CableClient.ConnectAsync(server, "cable/?any=thing", offered);
        }
        catch (WebSocketException) when (echoed is null && offered.Length > 0)
        {
            // The client of .NET itself insists on an answer to its offer.
            Assert.Equal(101, server.Requests.Single().Status);
            return;
        }

        await using (client)
        {
            Assert.Equal("welcome", CableClient.KindOf(await client.NextAsync()));
            Assert.Equal(echoed, client.Protocol);
            Assert.Equal(1, server.OpenSockets);
            Assert.Equal(("GET", "/cable/", 101), (server.Requests.Single().Method, server.Requests.Single().Path, server.Requests.Single().Status));
        }
    }

    [Fact]
    public async Task A_request_that_is_no_upgrade_finds_nothing()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = new Client(server);
        using var answer = await client.GetAsync("/cable");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("Page not found", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var below = await client.GetAsync("/cable/x");
        Assert.Equal(HttpStatusCode.NotFound, below.StatusCode);
    }

    [Fact]
    public async Task Faults_refuse_the_upgrade()
    {
        await using var server = await EmulatorServer.StartAsync();
        server.Faults.Add(new Fault { Path = "/cable", Action = FaultAction.Respond, Status = 503, Times = 1 });
        await Assert.ThrowsAsync<WebSocketException>(() => CableClient.ConnectAsync(server));
        await using var client = await CableClient.ConnectAsync(server);
        Assert.Equal("welcome", CableClient.KindOf(await client.NextAsync()));
    }

    [Fact]
    public async Task Every_socket_is_pinged_subscribed_or_not()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { PingInterval = TimeSpan.FromMilliseconds(50) });
        await using var one = await CableClient.ConnectAsync(server);
        await using var two = await CableClient.ConnectAsync(server);
        foreach (var client in (CableClient[])[one, two])
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            Assert.InRange((long)(await client.PingAsync())["message"]!, now - 5, now + 5);
            await client.PingAsync();
        }
    }

    [Fact]
    public async Task A_subscription_is_confirmed_with_the_very_text_it_was_asked_with()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        var identifier = $"{{ \"user_id\": \"{server.AdminUserId}\",\"x\":\"<é>\", \"account_id\": \"{server.AccountId}\", \"pubsub_token\":\"{Token(server)}\", \"channel\":\"RoomChannel\"}}";
        await client.SubscribeAsync(identifier);
        var frame = await client.NextAsync("confirm_subscription");
        Assert.Equal(identifier, (string)frame["identifier"]!);
        Assert.Equal(["identifier", "type"], frame.Select(pair => pair.Key));

        var presence = await client.NextAsync();
        Assert.Equal(identifier, (string)presence["identifier"]!);

        // Two of the seeded people never go offline by themselves.
        var expected = new JsonObject
        {
            ["event"] = "presence.update",
            ["data"] = new JsonObject { ["account_id"] = server.AccountId, ["users"] = new JsonObject { [$"{server.AdminUserId}"] = "online", ["4"] = "online", ["5"] = "busy" }, ["contacts"] = new JsonObject() },
        };
        Assert.True(JsonNode.DeepEquals(expected, presence["message"]), presence.ToJsonString());
    }

    [Theory]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"no-such-token","account_id":{account},"user_id":{user}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{token}","account_id":{account}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{token}","account_id":{account},"user_id":{agent}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{token}","account_id":{foreign},"user_id":{user}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{token}","user_id":{user}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{access}","account_id":{account},"user_id":{user}}""")]
    [InlineData("""{"channel":"RoomChannel","pubsub_token":"{contact}","account_id":{account},"user_id":{user}}""")]
    [InlineData("""{"channel":"RoomChannel","account_id":{account},"user_id":{user}}""")]
    [InlineData("""{"channel":"OtherChannel","pubsub_token":"{token}","account_id":{account},"user_id":{user}}""")]
    [InlineData("no json")]
    public async Task What_does_not_fit_is_met_with_silence(string template)
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        await client.NextAsync("welcome");
        var identifier = template.Replace("{account}", $"{server.AccountId}").Replace("{user}", $"{server.AdminUserId}").Replace("{agent}", $"{server.AgentUserId}")
            .Replace("{foreign}", $"{server.ForeignAccountId}").Replace("{token}", Token(server)).Replace("{access}", server.AccessToken)
            .Replace("{contact}", server.World.Accounts.First().Contacts.Links.First().PubsubToken);
        await client.SubscribeAsync(identifier);
        await client.SubscribeAsync(identifier);

        // The next frame is already the answer to what is asked afterwards, and the connection is as usable as before.
        await client.SubscribeAsync(Admin(server));
        var frame = await client.NextAsync();
        Assert.Equal(Admin(server), (string)frame["identifier"]!);
    }

    [Fact]
    public async Task Nonsense_changes_nothing()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        await client.NextAsync("welcome");
        foreach (var text in (string[])["{", "[1]", "7", "null", "{}", """{"command":"subscribe"}""", """{"command":"subscribe","identifier":{"channel":"RoomChannel"}}""", """{"command":"fly","identifier":"{}"}""", """{"identifier":"{}"}""", """{"command":"message","identifier":"{}","data":"{\"action\":\"update_presence\"}"}"""])
        {
            await client.SendAsync(text);
        }

        await client.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        await client.SubscribeAsync(Admin(server));
        await client.NextAsync("confirm_subscription");
        await client.NextAsync("presence.update");
        foreach (var data in (string?[])[null, "{", "7", "{}", """{"action":"fly"}"""])
        {
            await client.CommandAsync("message", Admin(server), data);
        }

        await client.CommandAsync("message", Admin(server), """{"action":"update_presence"}""");
        Assert.Equal("presence.update", CableClient.KindOf(await client.NextAsync()));
    }

    [Fact]
    public async Task A_command_may_come_in_fragments()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        var bytes = Encoding.UTF8.GetBytes(new JsonObject { ["command"] = "subscribe", ["identifier"] = Admin(server) }.ToJsonString());
        await client.SendAsync(bytes[..10], WebSocketMessageType.Text, end: false);
        await client.SendAsync(bytes[10..], WebSocketMessageType.Text);
        await client.NextAsync("confirm_subscription");
    }

    [Fact]
    public async Task A_confirmed_identifier_is_not_confirmed_twice_before_it_is_unsubscribed()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ListenAsync(server, Admin(server));
        await client.SubscribeAsync(Admin(server));
        await client.CommandAsync("unsubscribe", Admin(server));
        await client.CommandAsync("message", Admin(server), """{"action":"update_presence"}""");
        await client.SubscribeAsync(Admin(server));
        Assert.Equal("confirm_subscription", CableClient.KindOf(await client.NextAsync()));
        Assert.Equal("presence.update", CableClient.KindOf(await client.NextAsync()));
    }

    [Fact]
    public async Task A_failed_identifier_is_not_looked_at_again_before_it_is_unsubscribed()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        await client.NextAsync("welcome");
        var identifier = CableClient.Identifier("token-to-come", server.AccountId, server.AdminUserId);
        await client.SubscribeAsync(identifier);
        await client.SubscribeAsync(Admin(server));
        await client.NextAsync("presence.update");
        lock (server.World.Gate)
        {
            server.World.Users.Find(server.AdminUserId)!.PubsubToken = "token-to-come";
        }

        await client.SubscribeAsync(identifier);
        await client.CommandAsync("unsubscribe", identifier);
        await client.SubscribeAsync(identifier);
        await client.NextAsync("confirm_subscription");
        Assert.Equal("presence.update", CableClient.KindOf(await client.NextAsync()));
    }

    [Fact]
    public async Task Users_are_present_for_twenty_seconds_and_contacts_for_ninety()
    {
        var clock = new HeldClock();
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = clock });
        var session = server.World.Accounts.First().Contacts.Links.First();
        await using var contact = await CableClient.ListenAsync(server, CableClient.Identifier(session.PubsubToken));
        await using var agent = await CableClient.ListenAsync(server, CableClient.Identifier(server.World.Users.Find(server.AgentUserId)!.PubsubToken, server.AccountId, server.AgentUserId));
        await using var admin = await CableClient.ListenAsync(server, Admin(server));
        var (me, other, customer) = ($"{server.AdminUserId}", $"{server.AgentUserId}", $"{session.Contact.Id}");
        foreach (var (seconds, users, contacts) in ((double, string[], string[])[])[(19, [me, other], [customer]), (2, [me], [customer]), (68, [me], [customer]), (2, [me], [])])
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            await admin.CommandAsync("message", Admin(server), """{"action":"update_presence"}""");
            var data = (JsonObject)(await admin.NextAsync("presence.update"))["message"]!["data"]!;
            Assert.Equal([.. users.Order(), "4", "5"], ((JsonObject)data["users"]!).Select(pair => pair.Key).Order());
            Assert.Equal(contacts, ((JsonObject)data["contacts"]!).Select(pair => pair.Key));
        }

        await contact.CommandAsync("message", CableClient.Identifier(session.PubsubToken), """{"action":"update_presence"}""");
        var told = (JsonObject)(await contact.NextAsync())["message"]!["data"]!;
        Assert.Equal(["account_id", "users"], told.Select(pair => pair.Key));
    }

    [Fact]
    public async Task A_close_frame_is_echoed()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        await client.CloseAsync((WebSocketCloseStatus)4001, "enough");
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal((WebSocketCloseStatus)4001, client.CloseStatus);
        SpinWait.SpinUntil(() => server.OpenSockets == 0, TimeSpan.FromSeconds(5));
        Assert.Equal(0, server.OpenSockets);
        Assert.DoesNotContain(server.World.Listeners, listener => listener is Chatwoot.Emulator.Realtime.Cable);
    }

    [Fact]
    public async Task Text_that_is_no_utf8_ends_the_connection()
    {
        await using var server = await EmulatorServer.StartAsync();
        await using var client = await CableClient.ConnectAsync(server);
        await client.SendAsync([0xC3, 0x28], WebSocketMessageType.Text);
        await client.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketCloseStatus.InvalidPayloadData, client.CloseStatus);
    }

    [Fact]
    public async Task Upgrades_count_in_the_rate_limit()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { RateLimit = 1, RateLimitWindow = TimeSpan.FromHours(1) });
        await using var client = await CableClient.ConnectAsync(server);
        await Assert.ThrowsAsync<WebSocketException>(() => CableClient.ConnectAsync(server));
        Assert.Equal([101, 429], server.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_contact_on_a_socket_is_online()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var http = new Client(server);
        var session = server.World.Accounts.First().Contacts.Links.First();
        await using var contact = await CableClient.ListenAsync(server, CableClient.Identifier(session.PubsubToken));
        var active = await http.JsonAsync($"/api/v1/accounts/{server.AccountId}/contacts/active");
        var row = Assert.Single((JsonArray)active["payload"]!)!;
        Assert.Equal((session.Contact.Id, "online"), ((long)row["id"]!, (string)row["availability_status"]!));
    }

    [Fact]
    public async Task Sockets_can_be_cut_and_end_with_the_server()
    {
        var server = await EmulatorServer.StartAsync();
        await using var cut = await CableClient.ListenAsync(server, Admin(server));
        Assert.Contains(server.World.Listeners, listener => listener is Chatwoot.Emulator.Realtime.Cable);
        server.CutSockets();
        await cut.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Null(cut.CloseStatus);

        await using var open = await CableClient.ListenAsync(server, Admin(server));
        var watch = Stopwatch.StartNew();
        await server.DisposeAsync();
        await open.Ended.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        Assert.Empty(server.Failures);
    }

    private static string Token(EmulatorServer server) => server.World.Users.Find(server.AdminUserId)!.PubsubToken;

    private static string Admin(EmulatorServer server) => CableClient.Identifier(Token(server), server.AccountId, server.AdminUserId);

    private sealed class HeldClock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UtcNow;

        public void Advance(TimeSpan time) => now += time;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
