using System;
using System.Collections.Generic;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Contract;

namespace Chatwoot.Client.Realtime;

/// <summary>One subscription over one connection, by the protocol of Action Cable.</summary>
internal sealed class EventChannel<T> : IEventChannel<T>
    where T : EventObject
{
    private readonly CableSocket _socket;
    private readonly EventSubscription _subscription;
    private readonly Func<string, JsonElement, T> _read;
    private readonly string _identifier;
    private readonly CancellationTokenSource _closed = new();

    // Events may come before the confirmation: they are kept.
    private readonly Queue<T> _early = new();

    public EventChannel(Uri address, EventSubscription subscription, Func<string, JsonElement, T> read)
    {
        _subscription = subscription;
        _read = read;
        _identifier = CableCommands.Identifier(subscription);
        _socket = new CableSocket(address);
    }

    public async Task OpenAsync(CancellationToken cancellation)
    {
        await _socket.ConnectAsync(_subscription.Patience, cancellation).ConfigureAwait(false);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_subscription.Patience);
        try
        {
            await WaitForAsync("welcome", patience.Token).ConfigureAwait(false);
            await _socket.SendAsync(CableCommands.Subscribe(_identifier), patience.Token).ConfigureAwait(false);
            await WaitForAsync("confirm_subscription", patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refused("The server never confirmed the subscription to its events, which is how it refuses one.");
        }
        if (_subscription.PresenceInterval is { } interval)
            _ = Task.Run(() => ReportPresenceAsync(interval), CancellationToken.None);
    }

    public async Task<T> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_early.Count > 0)
                return _early.Dequeue();
            using JsonDocument frame = await _socket.ReceiveAsync(_subscription.Silence, cancellation).ConfigureAwait(false);
            if (EventOf(frame.RootElement) is { } told)
                return told;
        }
    }

    public void Dispose()
    {
        _closed.Cancel();
        _socket.Dispose();
    }

    private async Task WaitForAsync(string type, CancellationToken cancellation)
    {
        while (true)
        {
            using JsonDocument frame = await _socket.ReceiveAsync(_subscription.Silence, cancellation).ConfigureAwait(false);
            string? came = Text(frame.RootElement, "type");
            if (came == type && (type != "confirm_subscription" || Text(frame.RootElement, "identifier") == _identifier))
                return;
            if (came == "reject_subscription")
                throw Refused("The server refused the subscription to its events.");
            if (EventOf(frame.RootElement) is { } told)
                _early.Enqueue(told);
        }
    }

    private T? EventOf(JsonElement frame)
    {
        if (Text(frame, "type") == "disconnect")
            throw CableSocket.Broken($"the server said goodbye ({Text(frame, "reason") ?? "no reason given"}).", null);
        bool isOurs = Text(frame, "identifier") == _identifier;
        if (!isOurs || !frame.TryGetProperty("message", out JsonElement message) || Text(message, "event") is not { } name || !message.TryGetProperty("data", out JsonElement data))
            return null;
        return _read(name, data);
    }

    private async Task ReportPresenceAsync(TimeSpan interval)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, _closed.Token).ConfigureAwait(false);
                await _socket.SendAsync(CableCommands.UpdatePresence(_identifier), _closed.Token).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ChatwootApiException or WebSocketException or ObjectDisposedException)
        {
            // The reader of the same socket finds out by itself.
        }
    }

    private static ChatwootApiException Refused(string text) => new(ErrorReason.InvalidToken, text)
    {
        RecommendedAction = "The token of the web socket changes with the user's password; the user must belong to the account. Connect again with Connect-Chatwoot, and check with Test-ChatwootSession.",
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
