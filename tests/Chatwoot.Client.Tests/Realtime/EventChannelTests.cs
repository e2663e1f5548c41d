using System;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Contract;
using Xunit;

namespace Chatwoot.Client.Tests.Realtime;

public class EventChannelTests
{
    private const string Welcome = """{"type":"welcome"}""";
    private const string Token = "pubsub-token-of-ada-12345";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscribes_after_the_welcome_with_an_identifier_that_is_json_in_json()
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            await ConfirmAsync(connection, over);
            await Task.Delay(Timeout.Infinite, over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User());

        await channel.OpenAsync(Cancellation);

        Assert.True(server.Heard.TryDequeue(out string? said));
        using JsonDocument command = JsonDocument.Parse(said);
        Assert.Equal("subscribe", command.RootElement.GetProperty("command").GetString());
        using JsonDocument identifier = JsonDocument.Parse(command.RootElement.GetProperty("identifier").GetString()!);
        Assert.Equal($$"""{"channel":"RoomChannel","pubsub_token":"{{Token}}","account_id":1,"user_id":7}""", identifier.RootElement.GetRawText());
        Assert.Equal("actioncable-v1-json", server.SubProtocols[0]);
    }

    [Fact]
    public async Task A_customer_names_neither_account_nor_user()
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            await ConfirmAsync(connection, over);
            await Task.Delay(Timeout.Infinite, over);
        });
        using var client = Client(server);
        using IEventChannel<ClientEvent> channel = client.OpenEvents<ClientEvent>(new EventSubscription(SecretText.Protect(Token)));

        await channel.OpenAsync(Cancellation);

        Assert.Contains($$"""{\"channel\":\"RoomChannel\",\"pubsub_token\":\"{{Token}}\"}""", server.Heard.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_come_before_the_confirmation_are_kept_and_pings_are_no_events()
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            string identifier = Identifier(await connection.HearAsync(over));
            await connection.SayAsync(Event(identifier, "account.cache_invalidated", """{"account_id":1}"""));
            await connection.SayAsync(Confirmation(identifier));
            await connection.SayAsync("""{"type":"ping","message":1795398325}""");
            await connection.SayAsync(Event("{\"another\":\"subscription\"}", "message.created", """{"account_id":1}"""));
            await connection.SayAsync(Event(identifier, "conversation.unread_count_changed", """{"account_id":1}"""));
            await Task.Delay(Timeout.Infinite, over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User());
        await channel.OpenAsync(Cancellation);

        Assert.Equal("account.cache_invalidated", (await channel.ReadAsync(Cancellation)).Event);
        Assert.Equal("conversation.unread_count_changed", (await channel.ReadAsync(Cancellation)).Event);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_subscription_that_is_never_confirmed_is_a_refusal(bool saysSo)
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            string identifier = Identifier(await connection.HearAsync(over));
            if (saysSo)
                await connection.SayAsync(JsonSerializer.Serialize(new { identifier, type = "reject_subscription" }));
            while (!over.IsCancellationRequested)
            {
                await connection.SayAsync("""{"type":"ping","message":1}""");
                await Task.Delay(50, over);
            }
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User(patience: 500));

        var refusal = await Assert.ThrowsAsync<ChatwootApiException>(() => channel.OpenAsync(Cancellation));

        Assert.Equal(ErrorReason.InvalidToken, refusal.Reason);
        Assert.NotNull(refusal.RecommendedAction);
        Assert.DoesNotContain(Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_taken_for_a_broken_connection()
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            await ConfirmAsync(connection, over);
            await Task.Delay(Timeout.Infinite, over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User(silence: 300));
        await channel.OpenAsync(Cancellation);

        await AssertBreaksAsync(channel, "nothing came");
    }

    [Fact]
    public async Task A_connection_that_is_closed_or_said_goodbye_to_is_broken()
    {
        await AssertEndAsync(connection => connection.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "deploy"), "deploy");
        await AssertEndAsync(connection => connection.SayAsync("""{"type":"disconnect","reason":"server_restart","reconnect":true}"""), "server_restart");
        await AssertEndAsync(connection => connection.SayAsync("no json"), "no JSON");
    }

    [Fact]
    public async Task A_server_without_events_is_told_apart_from_one_that_is_not_there()
    {
        using var client = new ChatwootClientFactory().Create(new ClientSettings(new Uri("http://127.0.0.1:9/"), _ => null));
        using IEventChannel<ChatwootEvent> nobody = client.OpenEvents<ChatwootEvent>(User());

        var failure = await Assert.ThrowsAsync<ChatwootApiException>(() => nobody.OpenAsync(Cancellation));

        Assert.Equal(ErrorReason.ConnectionFailed, failure.Reason);
        Assert.Contains("/cable", failure.RecommendedAction!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presence_is_reported_as_often_as_asked_for()
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            await ConfirmAsync(connection, over);
            while (true)
                await connection.HearAsync(over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User(presence: 50));
        await channel.OpenAsync(Cancellation);

        while (server.Heard.Count < 3)
            await Task.Delay(20, Cancellation);

        string said = server.Heard.ElementAt(1);
        using JsonDocument command = JsonDocument.Parse(said);
        Assert.Equal("message", command.RootElement.GetProperty("command").GetString());
        Assert.Equal("""{"action":"update_presence"}""", command.RootElement.GetProperty("data").GetString());
    }

    [Fact]
    public async Task An_event_of_many_frames_and_megabytes_is_read()
    {
        string text = new('x', 3_000_000);
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            string identifier = await ConfirmAsync(connection, over);
            await connection.SayAsync(Event(identifier, "message.created", JsonSerializer.Serialize(new { id = 1, message_type = 0, content_type = "text", content = text, account_id = 1 })));
            await Task.Delay(Timeout.Infinite, over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User());
        await channel.OpenAsync(Cancellation);

        Assert.Equal(text, (await channel.ReadAsync(Cancellation)).Message!.Content);
    }

    private static async Task AssertEndAsync(Func<ScriptedCable.Connection, Task> end, string why)
    {
        using var server = new ScriptedCable(async (connection, over) =>
        {
            await connection.SayAsync(Welcome);
            await ConfirmAsync(connection, over);
            await end(connection);
            await Task.Delay(Timeout.Infinite, over);
        });
        using IEventChannel<ChatwootEvent> channel = Open(server, User());
        await channel.OpenAsync(Cancellation);

        await AssertBreaksAsync(channel, why);
    }

    private static async Task AssertBreaksAsync(IEventChannel<ChatwootEvent> channel, string why)
    {
        var failure = await Assert.ThrowsAsync<ChatwootApiException>(() => channel.ReadAsync(Cancellation));
        Assert.Equal(ErrorReason.ConnectionFailed, failure.Reason);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    private static EventSubscription User(int patience = 10_000, int silence = 6_000, int? presence = null) => new(SecretText.Protect(Token))
    {
        AccountId = 1,
        UserId = 7,
        Patience = TimeSpan.FromMilliseconds(patience),
        Silence = TimeSpan.FromMilliseconds(silence),
        PresenceInterval = presence is { } interval ? TimeSpan.FromMilliseconds(interval) : null,
    };

    private static IChatwootClient Client(ScriptedCable server) => new ChatwootClientFactory().Create(new ClientSettings(server.Address, _ => null));

    private static IEventChannel<ChatwootEvent> Open(ScriptedCable server, EventSubscription subscription) => Client(server).OpenEvents<ChatwootEvent>(subscription);

    private static async Task<string> ConfirmAsync(ScriptedCable.Connection connection, CancellationToken over)
    {
        string identifier = Identifier(await connection.HearAsync(over));
        await connection.SayAsync(Confirmation(identifier));
        return identifier;
    }

    private static string Identifier(string command)
    {
        using JsonDocument document = JsonDocument.Parse(command);
        return document.RootElement.GetProperty("identifier").GetString()!;
    }

    private static string Confirmation(string identifier) => JsonSerializer.Serialize(new { identifier, type = "confirm_subscription" });

    private static string Event(string identifier, string name, string data)
    {
        using JsonDocument document = JsonDocument.Parse(data);
        return JsonSerializer.Serialize(new { identifier, message = new { @event = name, data = document.RootElement } });
    }
}
