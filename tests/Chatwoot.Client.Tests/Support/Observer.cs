using System;
using System.Collections.Concurrent;
using Chatwoot.Contract;

namespace Chatwoot.Client.Tests.Support;

internal sealed class Observer : IExchangeObserver
{
    public ConcurrentQueue<(string Reason, TimeSpan Delay)> Waits { get; } = new();

    public ConcurrentQueue<string> Curls { get; } = new();

    public bool WantsExchanges => true;

    public void Waiting(string reason, TimeSpan delay) => Waits.Enqueue((reason, delay));

    public void Exchanged(string curl, string outcome) => Curls.Enqueue(curl + Environment.NewLine + outcome);
}
