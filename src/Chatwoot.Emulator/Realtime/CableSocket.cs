using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Chatwoot.Emulator.Realtime;

/// <summary>
/// One open connection. What is to be sent waits in a channel for a task of the socket's own, so that a slow reader holds
/// nobody up but itself.
/// </summary>
internal sealed class CableSocket(WebSocket socket, Action abort)
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Channel<byte[]> outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });

    private bool ended;

    /// <summary>What was subscribed to, by identifier; without any subscription where it failed. Guarded by the world's gate.</summary>
    public Dictionary<string, List<Subscription>> Identifiers { get; } = new(StringComparer.Ordinal);

    public void Send(byte[] frame) => outgoing.Writer.TryWrite(frame);

    /// <summary>Ends the TCP connection without any word.</summary>
    public void Cut()
    {
        outgoing.Writer.TryComplete();
        lock (gate)
        {
            // What has ended is not there to be cut any more.
            if (!ended)
            {
                abort();
            }
        }
    }

    /// <summary>Reads commands until the connection ends, from whichever side.</summary>
    public async Task RunAsync(Action<ReadOnlyMemory<byte>> command, CancellationToken cancellationToken)
    {
        var writer = WriteAsync(cancellationToken);
        try
        {
            await ReadAsync(command, cancellationToken).ConfigureAwait(false);
            outgoing.Writer.TryComplete();
            await writer.ConfigureAwait(false);
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, socket.CloseStatusDescription, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException)
        {
            // The other side is gone, broke the protocol or was cut off.
        }
        finally
        {
            outgoing.Writer.TryComplete();
            await writer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (gate)
            {
                ended = true;
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await foreach (var frame in outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Action<ReadOnlyMemory<byte>> command, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            message.Advance(part.Count);
            if (message.WrittenCount > LargestMessage)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (part.EndOfMessage)
            {
                if (part.MessageType == WebSocketMessageType.Text)
                {
                    command(message.WrittenMemory);
                }

                message.Clear();
            }
        }
    }
}
