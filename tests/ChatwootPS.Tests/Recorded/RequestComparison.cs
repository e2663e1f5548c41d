using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded;

/// <summary>Holds what was sent against what was recorded.</summary>
internal static class RequestComparison
{
    public static List<string> Differences(Exchange exchange, SentRequest sent, Drive drive)
    {
        if (sent.Method != exchange.Method || sent.Path != exchange.Path)
            return [$"{sent.Method} {sent.Path}"];
        var differences = new List<string>();
        List<string> recordedQuery = [.. QueryOf(exchange).Select(pair => Worded(pair, drive))];
        List<string> sentQuery = [.. sent.Query.Select(pair => Worded($"{pair.Name.Replace("[]", "", StringComparison.Ordinal)}={pair.Value}", drive))];
        string[] extended = drive.Extends.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        sentQuery = [.. sentQuery.Select(pair => extended.Contains(pair.Split('=')[0]) ? recordedQuery.Find(said => pair.StartsWith(said + ",", StringComparison.Ordinal)) ?? pair : pair)];
        string[] alsoSent = drive.AlsoSends.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        differences.AddRange(Missing(recordedQuery, sentQuery).Where(pair => !IsFirstPage(pair)).Select(pair => $"query lacks {pair}"));
        differences.AddRange(Missing(sentQuery, recordedQuery).Where(pair => !IsFirstPage(pair) && !alsoSent.Contains(pair.Split('=')[0])).Select(pair => $"query has {pair}"));

        if (exchange.Multipart is null && !sent.IsForm)
        {
            if (!JsonNode.DeepEquals(Worded(Comparable(exchange.Body, drive.Root), drive), Worded(Comparable(sent.Body, drive.Root), drive)))
                differences.Add($"body is {sent.Body?.ToJsonString() ?? "empty"}, recorded {exchange.Body?.ToJsonString() ?? "empty"}");
            return differences;
        }
        // Form data and JSON say the same to the server: compared field by field as text.
        List<string> recordedFields = [.. FieldsOf((JsonNode?)exchange.Multipart ?? exchange.Body)];
        List<string> sentFields = [.. FieldsOf(sent.Body)];
        differences.AddRange(Missing(recordedFields, sentFields).Select(field => $"body lacks {field}"));
        differences.AddRange(Missing(sentFields, recordedFields).Select(field => $"body has {field}"));
        return differences;
    }

    private static bool IsFirstPage(string pair) => pair is "page=1";

    /// <summary>The fields below the key they stand under; where the server has such a key, it takes them without it as well.</summary>
    public static JsonNode? Unwrapped(JsonNode? body, string? root) =>
        root is not null && body is JsonObject { Count: 1 } wrapper && wrapper[root] is JsonObject fields ? fields : body;

    // No body and an empty object are the same to the server.
    private static JsonNode? Comparable(JsonNode? body, string? root) => Unwrapped(body, root) is JsonObject { Count: 0 } ? null : Unwrapped(body, root);

    /// <summary>The body with the numbers of enumerations as their words.</summary>
    private static JsonNode? Worded(JsonNode? body, Drive drive)
    {
        if (drive.Numbers.Length == 0 || body is not JsonObject fields)
            return body;
        var worded = (JsonObject)fields.DeepClone();
        foreach ((string name, string words) in drive.Pairs(drive.Numbers))
            if (worded[name] is JsonValue value && value.TryGetValue(out int number) && words.Split(',').ElementAtOrDefault(number) is { } word)
                worded[name] = word;
        return worded;
    }

    /// <summary>Likewise, of a parameter of the query.</summary>
    private static string Worded(string pair, Drive drive) =>
        pair.Split('=', 2) is [var name, var text] && int.TryParse(text, out int number) && drive.Pairs(drive.Numbers).FirstOrDefault(known => known.Key == name).Value?.Split(',').ElementAtOrDefault(number) is { } word
            ? $"{name}={word}"
            : pair;

    private static IEnumerable<string> QueryOf(Exchange exchange) => exchange.Query.SelectMany(pair => pair.Value is JsonArray values
        ? values.Select(value => $"{pair.Key.Replace("[]", "", StringComparison.Ordinal)}={value}")
        : [$"{pair.Key.Replace("[]", "", StringComparison.Ordinal)}={pair.Value}"]);

    private static List<string> Missing(List<string> wanted, List<string> there)
    {
        var rest = new List<string>(there);
        return [.. wanted.Where(item => !rest.Remove(item))];
    }

    private static IEnumerable<string> FieldsOf(JsonNode? body) => body switch
    {
        JsonArray parts => parts.Select(part => part!["filename"] is { } file ? $"{part["name"]}=<{file}>" : $"{part["name"]}={part["value"]}"),
        JsonObject fields => fields.SelectMany(field => Flat(field.Key, field.Value)),
        _ => [],
    };

    private static IEnumerable<string> Flat(string name, JsonNode? value) => value switch
    {
        JsonObject fields => fields.SelectMany(field => Flat($"{name}[{field.Key}]", field.Value)),
        JsonArray items => items.SelectMany(item => Flat($"{name}[]", item)),
        _ => [$"{name}={value}"],
    };
}
