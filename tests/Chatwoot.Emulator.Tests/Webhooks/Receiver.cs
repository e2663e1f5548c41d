using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Emulator.Tests.Webhooks;

/// <param name="Headers">In the order they came.</param>
internal sealed record Received(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;

    public string? Event => (string?)Json["event"];

    public string? Header(string name) => Headers.Where(header => header.Name == name).Select(header => header.Value).SingleOrDefault();
}

/// <summary>Takes what is posted to it, to the byte, and answers as told.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<Received> received = [];
    private readonly ConcurrentBag<Task> talks = [];
    private readonly Task accepting;

    public Receiver()
    {
        listener.Start();
        accepting = Task.Run(AcceptAsync);
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    /// <summary>The whole answer; null closes the connection without one.</summary>
    public Func<Received, string?> Answer { get; set; } = _ => Head("200 OK");

    /// <summary>How long it thinks before it answers.</summary>
    public TimeSpan Pause { get; set; }

    public Received[] All => [.. received];

    public string[] Events => [.. received.Select(post => post.Event!)];

    public static string Head(string status, string headers = "") => $"HTTP/1.1 {status}\r\nContent-Length: 0\r\n{headers}\r\n";

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(talks);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException)
        {
            // The test ends.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            var stream = client.GetStream();
            if (await ReadAsync(stream) is not { } post)
            {
                return;
            }

            received.Enqueue(post);
            await Task.Delay(Pause, stopping.Token);
            if (Answer(post) is { } answer)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stopping.Token);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // The test ends, or the sender gave up.
        }
    }

    private async Task<Received?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[8192];
        var end = -1;
        var length = 0;
        (string Name, string Value)[] headers = [];
        var first = "";
        while (end < 0 || bytes.Count < end + length)
        {
            var count = await stream.ReadAsync(buffer, stopping.Token);
            if (count == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, count));
            if (end < 0 && Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var found)
            {
                end = found + 4;
                var lines = Encoding.Latin1.GetString([.. bytes.Take(found)]).Split("\r\n");
                first = lines[0];
                headers = [.. lines.Skip(1).Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1]))];
                length = int.Parse(headers.Single(header => header.Name == "Content-Length").Value, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        var words = first.Split(' ');
        return new Received(words[0], words[1], headers, Encoding.UTF8.GetString([.. bytes.Skip(end)]));
    }
}
