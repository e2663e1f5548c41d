using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

public sealed class SeedTests
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    [Fact]
    public async Task The_same_seed_makes_the_same_world()
    {
        var texts = new string[2];
        var tokens = new string[2];
        for (var run = 0; run < 2; run++)
        {
            await using var server = await EmulatorServer.StartAsync();
            using var client = new Client(server);
            texts[run] = (await client.JsonAsync("/api/v1/accounts/1/contacts?sort=-last_activity_at&page=2")).ToJsonString() + (await client.JsonAsync("/api/v1/accounts/1/contacts/1/conversations")).ToJsonString();
            tokens[run] = string.Join(' ', server.AccessToken, server.AgentToken, server.BotToken, server.PlatformToken, server.InboxIdentifier, server.HmacToken, server.StrictInboxIdentifier, server.SuspendedToken);
        }

        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(tokens[0], tokens[1]);
        Assert.All(tokens[0].Split(' '), token => Assert.True(token.Length == 24 && token.All(Base58.Contains)));
        Assert.Equal(8, tokens[0].Split(' ').Distinct().Count());
    }

    [Fact]
    public async Task Another_random_seed_makes_other_tokens()
    {
        await using var one = await EmulatorServer.StartAsync();
        await using var other = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.Parse("random=7") });
        Assert.NotEqual(one.AccessToken, other.AccessToken);
    }

    [Fact]
    public async Task The_small_seed_has_something_of_everything()
    {
        await using var server = await EmulatorServer.StartAsync();
        using var client = new Client(server);
        var profile = await client.JsonAsync("/api/v1/profile");
        Assert.Equal([1L], profile["accounts"]!.AsArray().Select(account => (long)account!["id"]!));
        Assert.Equal(["agent", "agent", "agent", "agent", "administrator", "administrator"], (await client.JsonAsync("/api/v1/accounts/1/agents")).AsArray().Select(agent => (string)agent!["role"]!).OrderDescending());
        Assert.Equal(["SMS", "Support API", "Support Email", "Verified API", "Website"], (await client.JsonAsync("/api/v1/accounts/1/inboxes"))["payload"]!.AsArray().Select(inbox => (string)inbox!["name"]!));
        Assert.Equal(6, (await client.JsonAsync("/api/v1/accounts/1/labels"))["payload"]!.AsArray().Count);
        Assert.InRange((long)(await client.JsonAsync("/api/v1/accounts/1/contacts"))["meta"]!["count"]!, 50, 70);
        var conversations = server.World.Accounts.Find(1)!.Conversations.Values;
        Assert.Equal(["open", "pending", "resolved", "snoozed"], conversations.Select(conversation => conversation.Status).Distinct().Order());
        Assert.Equal([Store.MessageType.Activity, Store.MessageType.Incoming, Store.MessageType.Outgoing], conversations.First().Messages.Select(message => message.Type).Distinct().OrderBy(type => type.ToString()));
        Assert.Contains(conversations.First().Messages, message => message.Private);
        Assert.True(conversations.Count(conversation => conversation.Status == "open") > 25);
    }

    [Fact]
    public async Task The_empty_seed_has_nothing_but_a_way_in()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None });
        using var client = new Client(server);
        Assert.Equal(0, (int)(await client.JsonAsync("/api/v1/accounts/1/contacts"))["meta"]!["count"]!);
        Assert.Equal(["Support API", "Website"], (await client.JsonAsync("/api/v1/accounts/1/inboxes"))["payload"]!.AsArray().Select(inbox => (string)inbox!["name"]!));
        Assert.Null(server.ForeignAccountId);
    }

    [Fact]
    public async Task A_hundred_thousand_contacts_come_quickly()
    {
        var start = Stopwatch.StartNew();
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.Parse("contacts=100000,conversations=500,messages=300") });
        using var client = new Client(server);
        Assert.InRange(start.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(6));
        var first = await client.JsonAsync("/api/v1/accounts/1/contacts?sort=name&page=1");
        Assert.Equal((100_000, 15), ((int)first["meta"]!["count"]!, first["payload"]!.AsArray().Count));

        var pages = Stopwatch.StartNew();
        JsonNode page = first;
        for (var number = 6660; number < 6680; number++)
        {
            page = await client.JsonAsync($"/api/v1/accounts/1/contacts?sort=name&page={number}");
        }

        Assert.InRange(pages.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Empty(page["payload"]!.AsArray());
        var account = server.World.Accounts.Find(1)!;
        Assert.Equal(500, account.Conversations.Count);
        Assert.True(account.Conversations.GetAt(0).Value.Messages.Count > 300);
    }

    [Theory]
    [InlineData("large")]
    [InlineData("contacts=many")]
    [InlineData("planets=9")]
    [InlineData("contacts=-1")]
    public void A_seed_that_is_none_is_refused(string text) => Assert.Throws<FormatException>(() => SeedOptions.Parse(text));
}
