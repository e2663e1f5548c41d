using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Chatwoot.Emulator.Realtime;

/// <summary>
/// The Action Cable server behind <c>/cable</c>: its sockets, what they subscribed to, pings, and the events it passes on.
/// It listens to the world only while somebody is subscribed.
/// </summary>
internal sealed class Cable : IListener, IAsyncDisposable
{
    private static readonly string[] Protocols = ["actioncable-v1-json", "actioncable-unsupported"];

    private readonly World world;
    private readonly TimeSpan pingInterval;
    private readonly ConcurrentDictionary<CableSocket, byte> sockets = [];
    private readonly Dictionary<string, List<Subscription>> byToken = new(StringComparer.Ordinal);
    private readonly Presence presence;
    private readonly CancellationTokenSource end = new();
    private readonly Lock pingGate = new();
    private Task? pings;

    public Cable(World world, TimeSpan pingInterval)
    {
        this.world = world;
        this.pingInterval = pingInterval;
        presence = new Presence(world);
    }

    public int OpenSockets => sockets.Count;

    /// <summary>Like stopped workers: sockets live and ping, but no event comes.</summary>
    public bool Muted { get; set; }

    /// <summary>The address is the same with a slash behind.</summary>
    public static bool Owns(string path) => path is "/cable" or "/cable/";

    public void CutAll()
    {
        foreach (var socket in sockets.Keys)
        {
            socket.Cut();
        }
    }

    /// <summary>Holds a connection from its upgrade to its end.</summary>
    public async Task ServeAsync(HttpContext http)
    {
        var protocol = http.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(offered => Protocols.Contains(offered));
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { SubProtocol = protocol, KeepAliveInterval = Timeout.InfiniteTimeSpan }).ConfigureAwait(false);
        using var life = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, end.Token);
        var connection = new CableSocket(socket, http.Abort);
        connection.Send("{\"type\":\"welcome\"}"u8.ToArray());
        sockets.TryAdd(connection, 0);
        if (end.IsCancellationRequested)
        {
            connection.Cut();
        }

        Ping();
        try
        {
            await connection.RunAsync(text => Obey(connection, text), life.Token).ConfigureAwait(false);
        }
        finally
        {
            sockets.TryRemove(connection, out _);
            Leave(connection);
        }
    }

    public void Hear(Call call, Happening happening)
    {
        if (Muted || Receivers.Of(happening) is not { } receivers)
        {
            return;
        }

        byte[]? message = null;
        foreach (var subscription in receivers.Account is { } account ? byToken.Values.SelectMany(list => list).Where(row => row.Subscriber is User && row.Account == account) : receivers.Tokens.SelectMany(Subscribed))
        {
            message ??= EventFrames.Render(call, happening);
            subscription.Send(message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        CutAll();
        await end.CancelAsync().ConfigureAwait(false);
        if (pings is not null)
        {
            await pings.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private IEnumerable<Subscription> Subscribed(string token) => byToken.TryGetValue(token, out var list) ? list : [];

    /// <summary>One timer for all sockets, begun with the first.</summary>
    private void Ping()
    {
        if (pingInterval == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        lock (pingGate)
        {
            pings ??= PingAllAsync();
        }
    }

    private async Task PingAllAsync()
    {
        using var timer = new PeriodicTimer(pingInterval);
        while (await timer.WaitForNextTickAsync(end.Token).ConfigureAwait(false))
        {
            var frame = JsonWriting.Write(new JsonObject { ["type"] = "ping", ["message"] = world.Now.ToUnixTimeSeconds() });
            foreach (var socket in sockets.Keys)
            {
                socket.Send(frame);
            }
        }
    }

    /// <summary>Whatever cannot be obeyed is passed over in silence.</summary>
    private void Obey(CableSocket socket, ReadOnlyMemory<byte> text)
    {
        if (!JsonText.TryParse(text, out var node) || node is not JsonObject command || Text(command["identifier"]) is not { } identifier)
        {
            return;
        }

        lock (world.Gate)
        {
            switch (Text(command["command"]))
            {
                case "subscribe":
                    Subscribe(socket, identifier);
                    break;
                case "unsubscribe":
                    Unsubscribe(socket, identifier);
                    break;
                case "message" when Text(command["data"]) is { } data && JsonText.TryParse(JsonText.Utf8.GetBytes(data), out var action):
                    Act(socket, identifier, Text((action as JsonObject)?["action"]));
                    break;
                default:
                    break;
            }
        }
    }

    private void Subscribe(CableSocket socket, string identifier)
    {
        if (socket.Identifiers.ContainsKey(identifier) || !JsonText.TryParse(JsonText.Utf8.GetBytes(identifier), out var node) || node is not JsonObject keys || Text(keys["channel"]) != "RoomChannel")
        {
            return;
        }

        // A failed one stays known as well: it is not looked at again before it is unsubscribed.
        var held = socket.Identifiers[identifier] = [];
        if (Subscribers.Find(world, socket, identifier, keys) is not { } subscription)
        {
            return;
        }

        Add(held, subscription);
        subscription.Confirm();
        TellPresence(subscription);
    }

    private void Add(List<Subscription> held, Subscription subscription)
    {
        held.Add(subscription);
        if (byToken.Count == 0)
        {
            world.Listeners.Add(this);
        }

        if (!byToken.TryGetValue(subscription.Token, out var list))
        {
            byToken[subscription.Token] = list = [];
        }

        list.Add(subscription);
    }

    private void Unsubscribe(CableSocket socket, string identifier)
    {
        if (!socket.Identifiers.Remove(identifier, out var held))
        {
            return;
        }

        foreach (var subscription in held)
        {
            if (byToken.TryGetValue(subscription.Token, out var list) && list.Remove(subscription) && list.Count == 0)
            {
                byToken.Remove(subscription.Token);
                if (byToken.Count == 0)
                {
                    world.Listeners.Remove(this);
                }
            }
        }
    }

    private void Leave(CableSocket socket)
    {
        lock (world.Gate)
        {
            foreach (var identifier in socket.Identifiers.Keys.ToArray())
            {
                Unsubscribe(socket, identifier);
            }
        }
    }

    private void Act(CableSocket socket, string identifier, string? action)
    {
        if (!socket.Identifiers.TryGetValue(identifier, out var held) || held.FirstOrDefault() is not { } subscription)
        {
            return;
        }

        if (action == "subscribed")
        {
            // It runs the subscription once more, and from then on every event comes twice.
            Add(held, subscription with { });
        }

        if (action is "subscribed" or "update_presence")
        {
            TellPresence(subscription);
        }
    }

    /// <summary>To all who subscribed with the token; it passes no worker, so that nothing mutes it.</summary>
    private void TellPresence(Subscription subscription)
    {
        presence.Renew(subscription);
        var message = JsonWriting.Write(new JsonObject { ["event"] = "presence.update", ["data"] = presence.Update(subscription) });
        foreach (var row in Subscribed(subscription.Token))
        {
            row.Send(message);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
