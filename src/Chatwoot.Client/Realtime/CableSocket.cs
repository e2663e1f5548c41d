using System;
using System.IO;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Client.Transport;

namespace Chatwoot.Client.Realtime;

/// <summary>A web socket to <c>/cable</c> that carries JSON, and is given up when it falls silent.</summary>
internal sealed class CableSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Uri _address;
    private byte[] _buffer = new byte[16 * 1024];

    public CableSocket(Uri installation)
    {
        var cable = new UriBuilder(new Uri(installation, "cable"));
        cable.Scheme = cable.Scheme == "https" ? "wss" : "ws";
        _address = cable.Uri;
        _socket.Options.AddSubProtocol("actioncable-v1-json");
        // The server pings by itself, and its pings are watched.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    public static ChatwootApiException Broken(string how, Exception? failure) => new(ErrorReason.ConnectionFailed, $"The connection to the server's events broke: {how}", failure)
    {
        RecommendedAction = "Check that the server runs, and that the proxy in front of it lets web sockets through to /cable.",
    };

    public async Task ConnectAsync(TimeSpan patience, CancellationToken cancellation)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(patience);
        try
        {
            await _socket.ConnectAsync(_address, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Broken($"no answer from {_address.Authority} within {patience.TotalSeconds:0} seconds.", null);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw NotOpened(failure);
        }
    }

    /// <summary>The next frame, which comes within the time given or never.</summary>
    public async Task<JsonDocument> ReceiveAsync(TimeSpan silence, CancellationToken cancellation)
    {
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(silence);
        try
        {
            int length = await ReceiveFrameAsync(timeout.Token).ConfigureAwait(false);
            return JsonDocument.Parse(_buffer.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 128 });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Broken($"nothing came for {silence.TotalSeconds:0} seconds, not even the server's pings.", null);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Broken("it was cut off.", failure);
        }
        catch (JsonException failure)
        {
            throw Broken("the server sent something that is no JSON.", failure);
        }
    }

    public async Task SendAsync(byte[] command, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(new ArraySegment<byte>(command), WebSocketMessageType.Text, endOfMessage: true, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Broken("it was cut off.", failure);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Without a farewell: the server needs none, and nobody waits for its answer.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task<int> ReceiveFrameAsync(CancellationToken cancellation)
    {
        int length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, _buffer.Length * 2);
            WebSocketReceiveResult part = await _socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), cancellation).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
                throw Broken($"the server closed it ({part.CloseStatus}{(string.IsNullOrEmpty(part.CloseStatusDescription) ? "" : ": " + part.CloseStatusDescription)}).", null);
            length += part.Count;
            if (part.EndOfMessage)
                return length;
        }
    }

    private ChatwootApiException NotOpened(Exception failure)
    {
        ChatwootApiException fault = ConnectionFault.Describe(failure, _address, certificateProblem: null);
        return fault.Reason == ErrorReason.ConnectionFailed
            ? new ChatwootApiException(ErrorReason.ConnectionFailed, $"The server's events at {_address.Authority}/cable could not be opened: {failure.Message.TrimEnd('.')}.", failure) { RecommendedAction = Broken("", null).RecommendedAction }
            : fault;
    }
}
