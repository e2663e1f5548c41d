using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;

namespace Playground;

/// <summary>The Chatwoot of the playground: the emulator, and what a shell must know to connect to it.</summary>
internal sealed class DemoServer : IAsyncDisposable
{
    private readonly EmulatorServer _emulator;

    private DemoServer(EmulatorServer emulator) => _emulator = emulator;

    public Uri Address => _emulator.BaseAddress;

    /// <summary>The variables Connect-Chatwoot reads. Tokens go this way because a command line can be seen by everybody.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["CHATWOOT_URI"] = _emulator.BaseAddress.AbsoluteUri,
        ["CHATWOOT_ACCESS_TOKEN"] = _emulator.AccessToken,
        ["CHATWOOT_ACCOUNT_ID"] = _emulator.AccountId.ToString(CultureInfo.InvariantCulture),
        ["CHATWOOT_PLATFORM_TOKEN"] = _emulator.PlatformToken,
        ["CHATWOOT_INBOX_IDENTIFIER"] = _emulator.InboxIdentifier,
        ["CHATWOOT_HMAC_TOKEN"] = _emulator.HmacToken,
    };

    /// <summary>Starts it on a free port of loopback; <see cref="FormatException"/> if the seed makes no sense.</summary>
    public static async Task<DemoServer> StartAsync(PlaygroundOptions options, CancellationToken cancellationToken) =>
        new(await EmulatorServer.StartAsync(
            new EmulatorOptions
            {
                Seed = SeedOptions.Parse(options.Seed),
                Latency = options.Latency,
                RateLimit = options.RateLimit,
                // Nobody looks at the requests here, and a session may be long.
                RecordRequests = false,
            },
            cancellationToken));

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
