using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Webhooks;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>What the replay would have posted to webhooks, compared with what the recorder received.</summary>
internal sealed class Posts
{
    /// <summary>PostgreSQL puts the keys of these in an order of its own.</summary>
    private static readonly string[] Stored =
    [
        "additional_attributes", "custom_attributes", "content_attributes", "csat_config", "auto_assignment_config", "pre_chat_form_options", "provider_config", "external_source_ids", "before", "after",
    ];

    private readonly List<(string Path, string Event, JsonObject Body)> kept = [];

    public static IEnumerable<JsonObject> Recorded() => File.ReadLines(Path.Combine(Exchange.Folder, "webhooks", "received.jsonl")).Select(line => (JsonObject)JsonNode.Parse(line)!);

    public void Keep(Delivery delivery)
    {
        var body = (JsonObject)JsonNode.Parse(delivery.Body)!;
        kept.Add((new Uri(delivery.Url).AbsolutePath, (string)body["event"]!, body));
    }

    /// <summary>Each recorded delivery with the first that tells the same of the same object.</summary>
    public Dictionary<string, IReadOnlyList<string>> Compare(Identities identities)
    {
        var result = new Dictionary<string, IReadOnlyList<string>>();
        var left = new List<(string Path, string Event, JsonObject Body)>(kept);
        foreach (var delivery in Recorded())
        {
            var name = (string)delivery["event"]!;
            var recorded = (JsonObject)delivery["body"]!.DeepClone();
            var subject = SubjectOf(name, recorded, identities.Map);
            var place = left.FindIndex(post => post.Path == (string?)delivery["path"] && post.Event == name && SubjectOf(name, post.Body, (_, id) => id) == subject);
            var key = $"webhooks.{delivery["n"]}.{name}";
            if (place < 0)
            {
                result.Add(key, [$"not sent: {delivery["path"]} {subject}; of these: {string.Join(" | ", left.Where(post => post.Path == (string?)delivery["path"] && post.Event == name).Take(4).Select(post => SubjectOf(name, post.Body, (_, id) => id)))}"]);
                continue;
            }

            var found = left[place].Body;
            left.RemoveAt(place);
            result.Add(key, Compare(identities, name, recorded, found));
        }

        return result;
    }

    private static List<string> Compare(Identities identities, string name, JsonObject recorded, JsonObject found)
    {
        Unfold(recorded);
        Unfold(found);
        var kind = name[..name.IndexOf('_', StringComparison.Ordinal)];
        var differences = new List<string>(new Comparison(identities, Exchange.OfPost(kind == "inbox" ? "inboxe" : kind, recorded), ordered: true).Run(found));
        CompareOrder(recorded, found, "", differences);
        return differences;
    }

    /// <summary>What tells one delivery of an event from another, in the emulator's numbers.</summary>
    private static string SubjectOf(string name, JsonObject body, Func<string, long, long> map)
    {
        if (name.StartsWith("inbox", StringComparison.Ordinal))
        {
            return $"{map("inbox", (long)body["working_hours"]![0]!["inbox_id"]!)} {Changed(body)}";
        }

        if (name.StartsWith("message", StringComparison.Ordinal))
        {
            return $"{map("message", (long)body["id"]!)} {body["content"]} {body["content_attributes"]?.ToJsonString()} {body["conversation"]!["messages"]!.AsArray().FirstOrDefault()?["status"]}";
        }

        var conversation = body["conversation"] as JsonObject ?? body;
        return name.StartsWith("contact", StringComparison.Ordinal)
            ? $"{map("contact", (long)body["id"]!)} {Changed(body)}"
            : $"{map("conversation", (long)(conversation["id"] ?? 0)!)} {conversation["status"]} {Changed(body)} {body["is_private"]}";
    }

    private static string Changed(JsonObject body) =>
        body["changed_attributes"] is JsonArray changes
            ? string.Join(' ', changes.Select(change => change!.AsObject().First().Key is var column && column.EndsWith("_at", StringComparison.Ordinal) || column.EndsWith("_since", StringComparison.Ordinal) ? column : column + change.ToJsonString().Length))
            : "";

    /// <summary>Puts the name of the column where the comparison looks for it.</summary>
    private static void Unfold(JsonObject body)
    {
        foreach (var change in (body["changed_attributes"] as JsonArray)?.Select(change => change!.AsObject()) ?? [])
        {
            var (column, values) = (change.First().Key, change.First().Value!);
            change["before"] = new JsonObject { [column] = values["previous_value"]?.DeepClone() };
            change["after"] = new JsonObject { [column] = values["current_value"]?.DeepClone() };
            change.Remove(column);
        }
    }

    private static void CompareOrder(JsonNode? recorded, JsonNode? found, string path, List<string> differences)
    {
        if (recorded is JsonObject left && found is JsonObject right)
        {
            var (expected, actual) = (string.Join(' ', left.Select(pair => pair.Key)), string.Join(' ', right.Select(pair => pair.Key)));
            if (expected != actual)
            {
                differences.Add($"{path}: keys {expected} recorded, {actual} found");
                return;
            }

            foreach (var (key, value) in left.Where(pair => !Stored.Contains(pair.Key)))
            {
                CompareOrder(value, right[key], $"{path}.{key}", differences);
            }
        }
        else if (recorded is JsonArray first && found is JsonArray second)
        {
            foreach (var (one, other) in first.Zip(second))
            {
                CompareOrder(one, other, path + "[]", differences);
            }
        }
    }
}
