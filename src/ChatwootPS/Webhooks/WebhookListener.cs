using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Realtime;

namespace ChatwootPS.Webhooks;

/// <summary>
/// Takes deliveries at a port of this machine alone. Sockets instead of HttpListener: on Windows that one needs an administrator's leave for
/// 127.0.0.1, and what webhooks take of HTTP is little. Answers at once, so that a slow pipeline is no failed delivery; while
/// <see cref="Capacity"/> events wait and as many connections as may be open do, too, nobody else is let in, and the server's time-out tells it so.
/// </summary>
internal sealed class WebhookListener : IDisposable
{
    private const int Capacity = 1000;
    private const int MostConnections = 32;
    private const int RememberedDeliveries = 10_000;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly List<TcpListener> _listeners = [];
    private readonly AsyncQueue<StreamRecord> _out = new(Capacity);
    private readonly SemaphoreSlim _connections = new(MostConnections);
    private readonly RecentSet<string> _seen = new(RememberedDeliveries);
    private readonly CancellationTokenSource _stop;
    private int _taken;

    public WebhookListener(CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Null for any path.</summary>
    public string? Path { get; init; }

    /// <summary>Null where nothing is checked.</summary>
    public SecureString? Secret { get; init; }

    public TimeSpan Tolerance { get; init; }

    public Func<string, bool> IsWanted { get; init; } = _ => true;

    /// <summary>No more events than this are answered with 200; 0 for no limit.</summary>
    public int MaxEvents { get; init; }

    /// <summary>The session the events' objects go on with.</summary>
    public ChatwootSession? Session { get; init; }

    /// <summary>Begins to listen.</summary>
    /// <param name="port">0 takes a free one.</param>
    /// <returns>The address to post to.</returns>
    /// <exception cref="ChatwootApiException">The port cannot be had.</exception>
    public Uri Start(int port)
    {
        int bound = Listen(IPAddress.Loopback, port);
        try
        {
            // What says 'localhost' may mean either.
            Listen(IPAddress.IPv6Loopback, bound);
        }
        catch (ChatwootApiException unavailable)
        {
            _ = _out.PutAsync(StreamRecord.Verbose($"Listening at 127.0.0.1 only, not at [::1]. {unavailable.Message}"), _stop.Token);
        }
        foreach (TcpListener listener in _listeners)
            _ = Task.Run(() => AcceptAsync(listener), CancellationToken.None);
        return new Uri($"http://127.0.0.1:{bound}{Path ?? "/"}");
    }

    /// <summary>The next thing to write; nothing when the time is over.</summary>
    public Task<(bool Came, StreamRecord Item)> NextAsync(TimeSpan patience, CancellationToken cancellation) => _out.TakeAsync(patience, cancellation);

    // The rest is left to the collector: tasks that end may still look at it.
    public void Dispose()
    {
        _stop.Cancel();
        foreach (TcpListener listener in _listeners)
            listener.Stop();
    }

    private int Listen(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        try
        {
            // On Windows another program could take the port from us; elsewhere the flag would only keep it closed for a minute afterwards.
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
                listener.ExclusiveAddressUse = true;
            listener.Start();
        }
        catch (SocketException failure)
        {
            listener.Stop();
            bool isTaken = failure.SocketErrorCode == SocketError.AddressAlreadyInUse;
            throw new ChatwootApiException(isTaken ? ErrorReason.Conflict : ErrorReason.ConnectionFailed, isTaken ? $"Port {port} of this machine is in use." : $"Port {port} of this machine cannot be had: {failure.Message}", failure)
            {
                RecommendedAction = "Take another -Port above 1024, or 0 for a free one.",
            };
        }
        _listeners.Add(listener);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                await _connections.WaitAsync(_stop.Token).ConfigureAwait(false);
                try
                {
                    TcpClient client = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
                    _ = Task.Run(() => TalkAsync(client), CancellationToken.None);
                }
                catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
                {
                    // It went away before it was let in.
                    _connections.Release();
                }
            }
        }
        catch (Exception end) when (_stop.IsCancellationRequested && end is OperationCanceledException or ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // It was stopped.
        }
        catch (Exception failure)
        {
            _out.Fail(failure);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        patience.CancelAfter(s_patience);
        // Closing is what ends a read everywhere; .NET Framework's take no heed of tokens.
        using CancellationTokenRegistration closing = patience.Token.Register(client.Close);
        try
        {
            using NetworkStream stream = client.GetStream();
            await AnswerAsync(stream).ConfigureAwait(false);
            client.Client.Shutdown(SocketShutdown.Send);
            // Closed with something unread, the connection would be reset, and the answer lost on its way.
            var rest = new byte[4096];
            while (await stream.ReadAsync(rest, 0, rest.Length).ConfigureAwait(false) > 0)
            {
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The other side went away or was too slow, or nobody listens any more.
        }
        finally
        {
            client.Close();
            _connections.Release();
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        string what = "A request";
        try
        {
            if (await HttpPost.ReadAsync(stream, Admit).ConfigureAwait(false) is not { } post)
                return;
            StreamRecord? record = Take(post);
            try
            {
                await HttpPost.AnswerAsync(stream, "200 OK").ConfigureAwait(false);
            }
            finally
            {
                // It came, also where the answer does not arrive.
                if (record is { } told)
                    await _out.PutAsync(told, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (HttpRefusal refusal)
        {
            string text = $"{what} was answered with {refusal.Status}: {refusal.Message}";
            await HttpPost.AnswerAsync(stream, refusal.Status, refusal.Message, refusal.Headers).ConfigureAwait(false);
            await _out.PutAsync(refusal.Warns ? StreamRecord.Warning(text) : StreamRecord.Verbose(text), _stop.Token).ConfigureAwait(false);
        }

        void Admit(HttpPost head)
        {
            what = $"{head.Method} {head.Path}";
            if (Path is not null && head.Path != Path)
                throw new HttpRefusal("404 Not Found", $"There is only {Path} here.");
            if (head.Method != "POST")
                throw new HttpRefusal("405 Method Not Allowed", "Webhooks are posted.", "Allow: POST\r\n");
            // A page in a browser can post other types to this machine without asking.
            if (!head.Values("Content-Type").Any(type => type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)))
                throw new HttpRefusal("415 Unsupported Media Type", "Webhooks are application/json.");
        }
    }

    /// <summary>What is to be written of a delivery; null where nothing is.</summary>
    private StreamRecord? Take(HttpPost post)
    {
        if (Secret is not null && WebhookSignature.Problem(post.Body, post.Headers, Secret, Tolerance) is { } problem)
            throw new HttpRefusal("401 Unauthorized", $"It does not come from Chatwoot, or not now: {problem}.", warns: true);
        ChatwootEvent told;
        try
        {
            told = EngineLoader.Factory.ParseWebhook(post.Body);
        }
        catch (FormatException failure)
        {
            throw new HttpRefusal("400 Bad Request", failure.Message);
        }
        lock (_seen)
        {
            string? delivery = WebhookDelivery.Header(post.Headers, WebhookSignature.DeliveryHeader);
            if (delivery is not null && _seen.Contains(delivery))
                return StreamRecord.Verbose($"The delivery {delivery} ({told.Event}) came again.");
            bool isWanted = IsWanted(told.Event);
            if (isWanted && MaxEvents > 0 && _taken == MaxEvents)
                throw new HttpRefusal("503 Service Unavailable", "All that was wanted has come.");
            if (delivery is not null)
                _seen.Add(delivery);
            if (!isWanted)
                return StreamRecord.Verbose($"{told.Event} is not asked for.");
            _taken++;
        }
        return StreamRecord.Output(WebhookSession.Adopt(told, Session));
    }
}
