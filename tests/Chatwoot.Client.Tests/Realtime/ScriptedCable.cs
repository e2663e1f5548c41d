using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Client.Tests.Realtime;

/// <summary>A server of web sockets that says what a test tells it to, byte for byte.</summary>
internal sealed class ScriptedCable : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _over = new();

    /// <param name="conversation">What the server does with a connection.</param>
    public ScriptedCable(Func<Connection, CancellationToken, Task> conversation)
    {
        int port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = Task.Run(() => AcceptAsync(conversation));
    }

    public Uri Address { get; }

    /// <summary>What clients said.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    public List<string?> SubProtocols { get; } = [];

    public void Dispose()
    {
        _over.Cancel();
        _listener.Close();
        _over.Dispose();
    }

    private async Task AcceptAsync(Func<Connection, CancellationToken, Task> conversation)
    {
        CancellationToken over = _over.Token;
        while (!over.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            SubProtocols.Add(context.Request.Headers["Sec-WebSocket-Protocol"]);
            if (!context.Request.IsWebSocketRequest || context.Request.Url!.AbsolutePath != "/cable")
            {
                context.Response.StatusCode = 404;
                context.Response.Close();
                continue;
            }
            WebSocket socket = (await context.AcceptWebSocketAsync("actioncable-v1-json")).WebSocket;
            _ = Task.Run(() => conversation(new Connection(socket, Heard), over));
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>The server's end of one connection.</summary>
    internal sealed class Connection(WebSocket socket, ConcurrentQueue<string> heard)
    {
        public Task SayAsync(string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        public async Task<string> HearAsync(CancellationToken cancellation)
        {
            var buffer = new byte[16 * 1024];
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            string frame = Encoding.UTF8.GetString(buffer, 0, part.Count);
            heard.Enqueue(frame);
            return frame;
        }

        public Task CloseAsync(WebSocketCloseStatus status, string why) => socket.CloseOutputAsync(status, why, CancellationToken.None);
    }
}
