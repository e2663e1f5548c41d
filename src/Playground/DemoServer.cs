using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Playground;

/// <summary>The Chatwoot of the playground: the emulator, and what a shell must know to connect to it.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private DemoServer(IReadOnlyDictionary<string, string> environment) => Environment = environment;

    /// <summary>The variables Connect-Chatwoot reads. Tokens go this way because a command line can be seen by everybody.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public static Task<DemoServer> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new DemoServer(new Dictionary<string, string>
        {
            ["CHATWOOT_URI"] = "http://127.0.0.1:0/",
            ["CHATWOOT_ACCESS_TOKEN"] = "token",
        }));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
