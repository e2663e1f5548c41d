using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Json;

/// <summary>The three forms of a time in Chatwoot's JSON.</summary>
internal static class Times
{
    public static long Unix(this DateTimeOffset time) => time.ToUnixTimeSeconds();

    /// <summary>0 stands for "never" in a conversation.</summary>
    public static long UnixOrZero(this DateTimeOffset? time) => time?.ToUnixTimeSeconds() ?? 0;

    public static double UnixFraction(this DateTimeOffset time) =>
        (double)(time.Ticks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    public static string Iso(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonNode? Iso(this DateTimeOffset? time) => time is { } value ? value.Iso() : null;

    /// <summary>A copy that may be put into another tree.</summary>
    public static T Copy<T>(this T node)
        where T : JsonNode => (T)node.DeepClone();
}
