using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;

namespace Chatwoot.Emulator.Server;

/// <summary>What a fault does to the requests it meets.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultAction>))]
public enum FaultAction
{
    /// <summary>Answers with status, body, content type and headers of the fault instead of handling the request.</summary>
    [JsonStringEnumMemberName("respond")]
    Respond,

    /// <summary>Holds the normal answer back.</summary>
    [JsonStringEnumMemberName("delay")]
    Delay,

    /// <summary>Handles the request, announces the whole length, sends half and cuts the connection.</summary>
    [JsonStringEnumMemberName("truncate")]
    Truncate,

    /// <summary>Handles the request, but answers half the body as if it were all.</summary>
    [JsonStringEnumMemberName("invalid-json")]
    InvalidJson,

    /// <summary>Cuts the connection before the request is handled.</summary>
    [JsonStringEnumMemberName("reset")]
    Reset,

    /// <summary>Handles the request, then cuts the connection without an answer.</summary>
    [JsonStringEnumMemberName("reset-after")]
    ResetAfter,

    /// <summary>200 without a body; the request is not handled.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>A redirect to <see cref="Fault.Location"/>.</summary>
    [JsonStringEnumMemberName("redirect")]
    Redirect,

    /// <summary>The normal answer, compressed with <see cref="Fault.Encoding"/>.</summary>
    [JsonStringEnumMemberName("gzip")]
    Gzip,
}

/// <summary>Something that goes wrong, and when.</summary>
public sealed class Fault
{
    private readonly Lock gate = new();
    private int met;
    private int done;
    private Random? random;

    /// <summary>The method to match; null matches all.</summary>
    public string? Method { get; init; }

    /// <summary>A glob over the path: <c>*</c> within a segment, <c>**</c> over segments; null matches all.</summary>
    public string? Path { get; init; }

    /// <summary>Only the n-th matching request (from 1).</summary>
    public int? Nth { get; init; }

    /// <summary>Every n-th matching request.</summary>
    public int? Every { get; init; }

    /// <summary>At most so many times.</summary>
    public int? Times { get; init; }

    /// <summary>With this probability, drawn from <see cref="RandomSeed"/>.</summary>
    public double? Probability { get; init; }

    public int RandomSeed { get; init; } = 1;

    public FaultAction Action { get; init; } = FaultAction.Respond;

    /// <summary>Status of <see cref="FaultAction.Respond"/> (default 500) and <see cref="FaultAction.Redirect"/> (default 302).</summary>
    public int? Status { get; init; }

    /// <summary>Body to answer; null for none. See the ready-made faults below for what Chatwoot answers.</summary>
    public string? Body { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Location { get; init; }

    /// <summary>Milliseconds to wait before the answer; with any action.</summary>
    [JsonPropertyName("delay_ms")]
    public int DelayMilliseconds { get; init; }

    /// <summary>gzip or br.</summary>
    public string Encoding { get; init; } = "gzip";

    /// <summary>How often the fault has struck.</summary>
    [JsonIgnore]
    public int Struck => Volatile.Read(ref done);

    /// <summary>The body the framework answers a crash with.</summary>
    public static Fault ServerError() => new() { Status = 500, Body = "{\"status\":500,\"error\":\"Internal Server Error\"}", ContentType = "application/json; charset=UTF-8" };

    /// <summary>What a throttled client gets.</summary>
    public static Fault Throttled() => new() { Status = 429, Body = "Retry later\n", ContentType = "text/plain" };

    /// <summary>The page of a proxy in front of the server.</summary>
    public static Fault ProxyPage(int status = 502) => new()
    {
        Status = status,
        Body = "<html>\r\n<head><title>Proxy</title></head>\r\n<body><center><h1>The server is not available</h1></center></body>\r\n</html>\r\n",
        ContentType = "text/html",
    };

    /// <summary>A list of faults in JSON; property names in snake case.</summary>
    public static IList<Fault> Read(string path)
    {
        var settings = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            ReadCommentHandling = JsonCommentHandling.Skip,
        };
        return JsonSerializer.Deserialize<List<Fault>>(File.ReadAllText(path), settings) ?? [];
    }

    /// <summary>Counts a request that matches and says whether the fault strikes it.</summary>
    internal bool Strikes(string method, string path)
    {
        if ((Method is not null && !Method.Equals(method, StringComparison.OrdinalIgnoreCase)) || (Path is not null && !Glob.Matches(Path, path)))
        {
            return false;
        }

        lock (gate)
        {
            met++;
            if ((Nth is { } nth && met != nth) || (Every is { } every && met % every != 0) || (Times is { } times && done >= times))
            {
                return false;
            }

            if (Probability is { } probability && (random ??= new Random(RandomSeed)).NextDouble() >= probability)
            {
                return false;
            }

            done++;
            return true;
        }
    }
}

internal static class Glob
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        if (pattern[0] != '*')
        {
            return text.Length > 0 && text[0] == pattern[0] && Matches(pattern[1..], text[1..]);
        }

        var anything = pattern.StartsWith("**");
        var rest = pattern[(anything ? 2 : 1)..];
        for (var at = 0; at <= text.Length; at++)
        {
            if (Matches(rest, text[at..]))
            {
                return true;
            }

            if (at < text.Length && text[at] == '/' && !anything)
            {
                return false;
            }
        }

        return false;
    }
}

/// <summary>The faults in force; tests add to it while the server runs.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];

    public void Add(Fault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }
    }

    public bool Remove(Fault fault)
    {
        lock (gate)
        {
            return faults.Remove(fault);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    /// <summary>The first fault that strikes; those after it do not count the request.</summary>
    internal Fault? Strike(string method, string path)
    {
        lock (gate)
        {
            foreach (var fault in faults)
            {
                if (fault.Strikes(method, path))
                {
                    return fault;
                }
            }

            return null;
        }
    }
}
