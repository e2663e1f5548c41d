using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Chatwoot.Emulator.Server;

/// <summary>One request as the emulator received it.</summary>
/// <param name="Status">The status answered; 0 when the connection was cut instead.</param>
public sealed record ReceivedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    int Status,
    DateTimeOffset At,
    TimeSpan Elapsed);

internal sealed class RequestLog
{
    private ConcurrentQueue<ReceivedRequest> requests = new();

    public IReadOnlyList<ReceivedRequest> Snapshot() => requests.ToArray();

    public void Add(ReceivedRequest request) => requests.Enqueue(request);

    public void Clear() => requests = new ConcurrentQueue<ReceivedRequest>();
}
