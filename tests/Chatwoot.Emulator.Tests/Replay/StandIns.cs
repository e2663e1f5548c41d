using System;
using System.Collections.Generic;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>
/// Does in the emulator's world what a recorded call did on the server, where the emulator does not handle the call yet
/// but later exchanges need its effect. A stand-in for a call that is handled makes a test fail.
/// </summary>
internal sealed class StandIns
{
    private readonly World world;
    private readonly Dictionary<string, Action<Exchange>> actions = [];

    public StandIns(World world)
    {
        this.world = world;
    }

    public IEnumerable<string> Operations => actions.Keys;

    public void Run(Exchange exchange)
    {
        if (exchange.Status == 200 && actions.TryGetValue($"{exchange.Method} {exchange.Template}", out var action))
        {
            lock (world.Gate)
            {
                action(exchange);
            }
        }
    }
}
