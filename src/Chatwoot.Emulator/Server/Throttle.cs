using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading;

namespace Chatwoot.Emulator.Server;

/// <summary>Rack::Attack's throttles: fixed windows aligned to the clock, refused when the counter exceeds the limit.</summary>
internal sealed partial class Throttle(EmulatorOptions options)
{
    private const int ContactSearches = 100;
    private const int ConversationCounts = 30;
    private const int ReportsOfUser = 100;
    private const int ReportsOfAccount = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private long window = -1;

    /// <summary>Counts a request; false when it exceeds a limit.</summary>
    public bool Admits(string method, string path, string address, string credential)
    {
        if (options.RateLimit is not { } all || path == "/health")
        {
            return true;
        }

        lock (gate)
        {
            var current = options.TimeProvider.GetUtcNow().Ticks / options.RateLimitWindow.Ticks;
            if (current != window)
            {
                window = current;
                counters.Clear();
            }

            // Every rule counts, even when another has refused already.
            var admitted = Count("all:" + address, all);
            var match = AccountPath().Match(path);
            if (match.Success)
            {
                admitted &= CountAccount(method, match.Groups["version"].Value, match.Groups["account"].Value, match.Groups["rest"].Value, credential);
            }

            return admitted;
        }
    }

    private bool CountAccount(string method, string version, string account, string rest, string credential)
    {
        if (version == "1" && rest.StartsWith("contacts/search", StringComparison.Ordinal))
        {
            return Count("search:" + account, ContactSearches);
        }

        if (version == "1" && method == "GET" && rest is "conversations/meta" or "conversations/meta.json")
        {
            return Count($"meta:{account}:{credential}", ConversationCounts);
        }

        if (version == "2" && rest.StartsWith("reports", StringComparison.Ordinal))
        {
            return Count($"reports:{account}:{credential}", ReportsOfUser) & Count("reports:" + account, ReportsOfAccount);
        }

        return true;
    }

    private bool Count(string key, int limit)
    {
        counters.TryGetValue(key, out var count);
        counters[key] = ++count;
        return count <= limit;
    }

    [GeneratedRegex("^/api/v(?<version>[12])/accounts/(?<account>[0-9]+)/(?<rest>.+?)/*$")]
    private static partial Regex AccountPath();
}
