using System;
using System.Collections.Generic;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator;

/// <summary>How an emulated Chatwoot is set up.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>What is there at the start.</summary>
    public SeedOptions Seed { get; set; } = SeedOptions.Small;

    /// <summary>Features account 1 has beside those of a stock installation, such as <c>companies</c>.</summary>
    public IReadOnlyList<string> Features { get; set; } = [];

    /// <summary>Time each answer is held back.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>
    /// Requests one address may make in a window; null switches all throttles off, as Chatwoot does for loopback.
    /// With a limit the throttles of contact search, conversation counts and reports hold too.
    /// </summary>
    public int? RateLimit { get; set; }

    /// <summary>Length of a throttle's window; the windows are aligned to the clock.</summary>
    public TimeSpan RateLimitWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock of throttles and of all times the server writes.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Faults at the start; more may be added to <see cref="EmulatorServer.Faults"/>.</summary>
    public IList<Fault> Faults { get; set; } = [];

    /// <summary>Whether <see cref="EmulatorServer.Requests"/> is kept. Benchmarks switch it off.</summary>
    public bool RecordRequests { get; set; } = true;

    /// <summary>Whether webhooks and agent bots are told of what happens.</summary>
    public bool SendWebhooks { get; set; } = true;

    /// <summary>How long the receiver of a webhook may take to answer.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after an answer of 429 or 500 an agent bot is tried again.</summary>
    public TimeSpan BotRetryDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Time between two pings of the web socket; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Whether the Platform API makes e-mail inboxes of given tokens; a stock installation does not.</summary>
    public bool EmailChannelMigration { get; set; }

    /// <summary>Changes the seeded world before the first request; for tests of the emulator itself.</summary>
    internal Action<Store.World>? Arrange { get; set; }
}
