using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Webhooks;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>What the replay would have posted to webhooks, compared with what the recorder received.</summary>
internal sealed partial class Posts
{
    /// <summary>PostgreSQL puts the keys of these in an order of its own.</summary>
    private static readonly string[] Stored =
    [
        "additional_attributes", "custom_attributes", "content_attributes", "csat_config", "auto_assignment_config", "pre_chat_form_options", "provider_config", "external_source_ids", "before", "after",
    ];

    /// <summary>
    /// The state of a conversation is read when the job runs that makes the payload. The recorder was often two or three requests further by then,
    /// the emulator never is.
    /// </summary>
    private static readonly string[] OfTheMoment =
    [
        "messages", "labels", "priority", "status", "unread_count", "waiting_since", "first_reply_created_at", "snoozed_until", "assignee", "assignee_type", "team", "custom_attributes",
    ];

    private readonly HashSet<long> sessions = [];
    private readonly List<(string Path, string Event, JsonObject Body)> kept = [];

    public static IEnumerable<JsonObject> Recorded() => File.ReadLines(Path.Combine(Exchange.Folder, "webhooks", "received.jsonl")).Select(line => (JsonObject)JsonNode.Parse(line)!);

    /// <summary>How many of them are the same to the last value.</summary>
    public int Same { get; private set; }

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

    private List<string> Compare(Identities identities, string name, JsonObject recorded, JsonObject found)
    {
        Unfold(recorded);
        Unfold(found);
        var differences = new List<string>();
        Relearn(identities, recorded, found);
        CompareOrder(recorded, found, "", differences);
        differences.AddRange(Walk(identities, name, Lasting(recorded), Lasting(found)));
        if (differences.Count == 0 && Walk(identities, name, recorded, found).Count == 0)
        {
            Same++;
        }

        return differences;
    }

    private static IReadOnlyList<string> Walk(Identities identities, string name, JsonObject recorded, JsonObject found)
    {
        var kind = name[..name.IndexOf('_', StringComparison.Ordinal)];
        return new Comparison(identities, Exchange.OfPost(kind == "inbox" ? "inboxe" : kind, recorded), ordered: true).Run(found);
    }

    /// <summary>Answers that are listed as differing may have taught the wrong number for a contact's session; here it is known.</summary>
    private void Relearn(Identities identities, JsonObject recorded, JsonObject found)
    {
        if ((recorded["conversation"] ?? recorded)["contact_inbox"] is JsonObject left && (found["conversation"] ?? found)["contact_inbox"] is JsonObject right && sessions.Add((long)left["id"]!))
        {
            identities.Learn("contact_inbox", (long)left["id"]!, (long)right["id"]!);
            identities.Learn((string)left["pubsub_token"]!, (string)right["pubsub_token"]!);
        }
    }

    /// <summary>A payload without what is of the moment.</summary>
    private static JsonObject Lasting(JsonObject payload)
    {
        var copy = (JsonObject)payload.DeepClone();
        var conversation = copy["conversation"] as JsonObject ?? copy;
        if (conversation["meta"] is JsonObject meta)
        {
            foreach (var key in OfTheMoment)
            {
                conversation.Remove(key);
                meta.Remove(key);
            }
        }

        return copy;
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
            return $"{map("message", (long)body["id"]!)} {Address().Replace((string?)body["content"] ?? "", "")} {body["content_attributes"]?.ToJsonString()}";
        }

        var conversation = body["conversation"] as JsonObject ?? body;
        return name.StartsWith("contact", StringComparison.Ordinal)
            ? $"{map("contact", (long)body["id"]!)} {Changed(body)}"
            : $"{map("conversation", (long)(conversation["id"] ?? 0)!)} {Changed(body)} {body["is_private"]}";
    }

    private static string Changed(JsonObject body) =>
        body["changed_attributes"] is JsonArray changes
            ? string.Join(' ', changes.Select(change => change!.AsObject().First().Key is var column && column.EndsWith("_at", StringComparison.Ordinal) || column.EndsWith("_since", StringComparison.Ordinal) ? column : column is "status" or "priority" ? change.ToJsonString() : column + change.ToJsonString().Length))
            : "";

    [GeneratedRegex("http://[^ ]*")]
    private static partial Regex Address();

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

    private static string Keys(JsonObject json, JsonObject shared) => string.Join(' ', json.Select(pair => pair.Key).Where(shared.ContainsKey));

    private static void CompareOrder(JsonNode? recorded, JsonNode? found, string path, List<string> differences)
    {
        if (recorded is JsonObject left && found is JsonObject right)
        {
            // The newest message may be another one, with files or without, of another kind of sender.
            var newest = path.Contains(".messages[]", StringComparison.Ordinal);
            if (newest && (string?)left["type"] != (string?)right["type"])
            {
                return;
            }

            var (expected, actual) = (Keys(left, newest ? right : left), Keys(right, newest ? left : right));
            if (expected != actual)
            {
                differences.Add($"{path}: keys {expected} recorded, {actual} found");
                return;
            }

            foreach (var (key, value) in left.Where(pair => right.ContainsKey(pair.Key) && !Stored.Contains(pair.Key)))
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
