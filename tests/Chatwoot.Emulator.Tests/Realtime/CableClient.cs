using System;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Chatwoot.Emulator.Tests.Realtime;

/// <summary>A socket at <c>/cable</c> that shows every frame.</summary>
internal sealed class CableClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ClientWebSocket socket = new();
    private readonly Channel<JsonObject> frames = Channel.CreateUnbounded<JsonObject>();
    private Task reading = Task.CompletedTask;

    public string? Protocol => socket.SubProtocol;

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>Ends when the connection does.</summary>
    public Task Ended => reading;

    public static async Task<CableClient> ConnectAsync(EmulatorServer server, string path = "cable", params string[] protocols)
    {
        var client = new CableClient();
        foreach (var protocol in protocols)
        {
            client.socket.Options.AddSubProtocol(protocol);
        }

        await client.socket.ConnectAsync(new UriBuilder(new Uri(server.BaseAddress, path)) { Scheme = "ws" }.Uri, CancellationToken.None);
        client.reading = client.ReadAsync();
        return client;
    }

    /// <summary>Connected, subscribed, and told who is present.</summary>
    public static async Task<CableClient> ListenAsync(EmulatorServer server, string identifier)
    {
        var client = await ConnectAsync(server);
        await client.NextAsync();
        await client.SubscribeAsync(identifier);
        await client.NextAsync("confirm_subscription");
        await client.NextAsync("presence.update");
        return client;
    }

    public static string Identifier(string token, long? account = null, long? user = null) => user is null
        ? JsonSerializer.Serialize(new { channel = "RoomChannel", pubsub_token = token })
        : JsonSerializer.Serialize(new { channel = "RoomChannel", pubsub_token = token, account_id = account, user_id = user });

    public Task SubscribeAsync(string identifier) => CommandAsync("subscribe", identifier);

    public Task CommandAsync(string command, string identifier, string? data = null)
    {
        var json = new JsonObject { ["command"] = command, ["identifier"] = identifier };
        if (data is not null)
        {
            json["data"] = data;
        }

        return SendAsync(json.ToJsonString());
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type, bool end = true) => socket.SendAsync(bytes, type, end, CancellationToken.None);

    public Task CloseAsync(WebSocketCloseStatus status, string reason) => socket.CloseOutputAsync(status, reason, CancellationToken.None);

    /// <summary>The next frame that is no ping; of a certain kind, if one is named.</summary>
    public async Task<JsonObject> NextAsync(string? kind = null)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var frame = await frames.Reader.ReadAsync(timeout.Token);
            if (KindOf(frame) != "ping" && (kind is null || KindOf(frame) == kind))
            {
                return frame;
            }
        }
    }

    public async Task<JsonObject> PingAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var frame = await frames.Reader.ReadAsync(timeout.Token);
            if (KindOf(frame) == "ping")
            {
                return frame;
            }
        }
    }

    /// <summary>All that came, read up to the answer to a subscription: frames keep their order, so nothing can be missing.</summary>
    /// <param name="identifier">What is given up.</param>
    /// <param name="other">What is subscribed to instead; the same when not given.</param>
    public async Task<List<JsonObject>> DrainAsync(string identifier, string? other = null)
    {
        await CommandAsync("unsubscribe", identifier);
        await SubscribeAsync(other ?? identifier);
        var all = new List<JsonObject>();
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var frame = await frames.Reader.ReadAsync(timeout.Token);
            if (KindOf(frame) == "confirm_subscription")
            {
                return all;
            }

            if (KindOf(frame) != "ping")
            {
                all.Add(frame);
            }
        }
    }

    public async Task<List<string>> KindsAsync(string identifier) => (await DrainAsync(identifier)).ConvertAll(KindOf);

    public static string KindOf(JsonObject frame) => (string)(frame["message"] is JsonObject message ? message["event"] : frame["type"])!;

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                await message.WriteAsync(buffer.AsMemory(0, part.Count));
                if (part.EndOfMessage)
                {
                    frames.Writer.TryWrite((JsonObject)JsonNode.Parse(message.ToArray())!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off.
        }
        finally
        {
            frames.Writer.TryComplete();
        }
    }
}
