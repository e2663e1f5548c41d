using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>
/// Walks a recorded and an actual answer side by side. Keys and types must be the same, values too, except where
/// each server makes up its own: numbers and identifiers are learned and must stay consistent, times need the same form.
/// </summary>
internal sealed partial class Comparison(Identities identities, Exchange exchange, bool ordered)
{
    /// <summary>Written by background jobs some time after a contact got an address.</summary>
    private static readonly HashSet<string> Background = ["last_avatar_sync_at", "avatar_url_hash"];

    private readonly List<string> differences = [];

    public IReadOnlyList<string> Run(JsonNode? actual)
    {
        Walk(exchange.Answer, actual, "", "", Identities.KindOf(exchange));
        return differences;
    }

    private void Walk(JsonNode? recorded, JsonNode? actual, string path, string key, string kind)
    {
        switch (recorded, actual)
        {
            case (null, null):
                break;
            case (null or JsonValue, null or JsonValue) when key == "availability_status" && exchange.Template.StartsWith("/cable/", StringComparison.Ordinal):
                // A matter of luck: filled or null for the same kind of event.
                break;
            case (null, JsonValue) or (JsonValue, null) when key is "width" or "height":
                // A job measures pictures, when it gets to it.
                break;
            case (JsonObject left, JsonObject right):
                WalkObject(left, right, path, KindOfObject(left, key, kind));
                break;
            case (JsonArray left, JsonArray right):
                WalkList(left, right, path, key, kind);
                break;
            case (JsonValue left, JsonValue right):
                WalkValue(left, right, path, key, kind);
                break;
            default:
                Differ(path, recorded, actual);
                break;
        }
    }

    private void WalkObject(JsonObject recorded, JsonObject actual, string path, string kind)
    {
        if (path is ".payload.inboxes" or ".payload.teams" or ".payload.labels")
        {
            // Counts by id.
            recorded = new JsonObject(recorded.Select(pair => KeyValuePair.Create(identities.Map(path switch { ".payload.inboxes" => "inbox", ".payload.teams" => "team", _ => "label" }, long.Parse(pair.Key, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), pair.Value?.DeepClone())));
        }

        foreach (var (key, value) in recorded)
        {
            if (Background.Contains(key))
            {
                continue;
            }

            if (!actual.TryGetPropertyValue(key, out var found))
            {
                differences.Add($"{path}.{key}: missing");
            }
            else if (key == "sender_id" && value is not null && found is not null)
            {
                var owner = (string?)recorded["sender_type"] switch { "Contact" => "contact", "User" => "user", _ => "bot" };
                WalkNumber((long)value, (long)found, $"{path}.{key}", owner);
            }
            else
            {
                Walk(value, found, $"{path}.{key}", key, kind);
            }
        }

        foreach (var (key, _) in actual)
        {
            if (!recorded.ContainsKey(key) && !Background.Contains(key))
            {
                differences.Add($"{path}.{key}: too much");
            }
        }
    }

    /// <summary>
    /// The newest message of a conversation. Activities are written by jobs at their own pace, so which message is the
    /// newest is a matter of luck where one of the two is an activity.
    /// </summary>
    private bool IsLuck(JsonArray recorded, JsonArray actual, string path)
    {
        if (recorded.Count > 1 || actual.Count > 1 || !recorded.Concat(actual).Any(item => (int?)item!["message_type"] == 2))
        {
            return false;
        }

        foreach (var key in recorded.Concat(actual).SelectMany(item => (JsonObject)item!).Select(pair => pair.Key).Distinct())
        {
            if (key is not ("sender" or "attachments") && !recorded.Concat(actual).All(item => ((JsonObject)item!).ContainsKey(key)))
            {
                differences.Add($"{path}[0].{key}: not in both");
            }
        }

        return true;
    }

    private void WalkList(JsonArray recorded, JsonArray actual, string path, string key, string kind)
    {
        if (key == "messages" && IsLuck(recorded, actual, path))
        {
            return;
        }

        if (recorded.Count != actual.Count)
        {
            differences.Add($"{path}: {recorded.Count} items recorded, {actual.Count} found");
            return;
        }

        var pairs = recorded.Zip(actual).ToArray();
        if (recorded.Count > 1 && IdsOf(actual) is { } found && ExpectedIds(recorded, key, kind) is { } expected && !expected.SequenceEqual(found))
        {
            // Files of one message have no order.
            if (ordered && key != "attachments")
            {
                differences.Add($"{path}: ids [{string.Join(' ', expected)}] expected, [{string.Join(' ', found)}] found");
            }

            if (!ordered && Expectations.SortKey(exchange) is { } sort)
            {
                CheckOrder(recorded, actual, path, sort);
            }

            // Compare like with like; what only one side has is a matter of paging without an order.
            pairs = expected.Select((id, index) => (recorded[index], actual.FirstOrDefault(item => (long?)item!["id"] == id))).Where(pair => pair.Item2 is not null).ToArray();
        }
        else if (!ordered && recorded.Count > 1 && recorded[0] is JsonValue)
        {
            pairs = recorded.OrderBy(Text, StringComparer.Ordinal).Zip(actual.OrderBy(Text, StringComparer.Ordinal)).ToArray();
        }

        for (var index = 0; index < pairs.Length; index++)
        {
            Walk(pairs[index].Item1, pairs[index].Item2, $"{path}[{index}]", key, kind);
        }
    }

    /// <summary>Where ties leave rows free, the values sorted by must still come in the same order.</summary>
    private void CheckOrder(JsonArray recorded, JsonArray actual, string path, string sort)
    {
        var expected = recorded.Select(row => SortValue(row!)).ToArray();
        var found = actual.Select(row => SortValue(row!)).ToArray();
        if (!expected.SequenceEqual(found))
        {
            differences.Add($"{path}: {sort} in the order [{string.Join(' ', expected)}] expected, [{string.Join(' ', found)}] found");
        }

        string SortValue(JsonNode row)
        {
            var value = row[sort] ?? row["additional_attributes"]?[sort];
            return IsTime(sort) && value is not null ? "set" : value?.ToString() ?? "none";
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "";

    private static long[]? IdsOf(JsonArray list) =>
        list.All(item => item is JsonObject row && row["id"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
            ? list.Select(item => (long)item!["id"]!).ToArray()
            : null;

    private long[]? ExpectedIds(JsonArray recorded, string key, string kind)
    {
        var ids = IdsOf(recorded);
        var kinds = recorded.Select(item => item is JsonObject row ? KindOfObject(row, key, kind) : "").ToArray();
        return ids is not null && ids.Select((id, index) => identities.TryGet(kinds[index], id, out _)).All(known => known)
            ? ids.Select((id, index) => identities.Map(kinds[index], id)).ToArray()
            : null;
    }

    private void WalkValue(JsonValue recorded, JsonValue actual, string path, string key, string kind)
    {
        var (left, right) = (recorded.GetValueKind(), actual.GetValueKind());
        if (left == JsonValueKind.Number && right == JsonValueKind.Number)
        {
            WalkNumber(recorded, actual, path, key, kind);
        }
        else if (left == JsonValueKind.String && right == JsonValueKind.String)
        {
            WalkText(recorded.GetValue<string>(), actual.GetValue<string>(), path, key);
        }
        else if (left != right)
        {
            Differ(path, recorded, actual);
        }
    }

    private void WalkNumber(JsonValue recorded, JsonValue actual, string path, string key, string kind)
    {
        if (IsTime(key))
        {
            var fraction = recorded.ToJsonString().Contains('.', StringComparison.Ordinal);
            if (recorded.ToJsonString() == "0" != (actual.ToJsonString() == "0") || (!fraction && actual.ToJsonString().Contains('.', StringComparison.Ordinal)))
            {
                Differ(path, recorded, actual);
            }
        }
        else if (key == "channel_id")
        {
            // Numbers of channels never appear in a request.
        }
        else if ((key == "id" ? kind : key is "action_params" or "values" && IsOfRules ? "parameter" : Identities.KindOfKey(key)) is { } owner)
        {
            WalkNumber(recorded.GetValue<long>(), actual.GetValue<long>(), path, owner);
        }
        else if (IsDuration(key) ? Math.Abs(recorded.GetValue<double>() - actual.GetValue<double>()) > 1 : recorded.GetValue<double>() != actual.GetValue<double>())
        {
            Differ(path, recorded, actual);
        }
    }

    private void WalkNumber(long recorded, long actual, string path, string kind)
    {
        if (!identities.TryGet(kind, recorded, out var known))
        {
            identities.Learn(kind, recorded, actual);
        }
        else if (known != actual)
        {
            differences.Add($"{path}: {kind} {known} expected for recorded {recorded}, {actual} found");
        }
    }

    private void WalkText(string recorded, string actual, string path, string key)
    {
        if (IsTime(key) && TimePattern().IsMatch(recorded))
        {
            if (!TimePattern().IsMatch(actual) || recorded.Length != actual.Length)
            {
                Differ(path, recorded, actual);
            }
        }
        else if (key is "label" or "inbox" or "team" && recorded.Length == 10 && recorded.All(char.IsAsciiDigit))
        {
            // A cache key: the time of the last change, or noughts.
            if (recorded == "0000000000" != (actual == "0000000000") || actual.Length != recorded.Length)
            {
                Differ(path, recorded, actual);
            }
        }
        else if (recorded.Contains("http://127.0.0.1:3000", StringComparison.Ordinal))
        {
            if (!actual.Contains("http://127.0.0.1:", StringComparison.Ordinal))
            {
                Differ(path, recorded, actual);
            }
            else if (recorded.Contains("/rails/", StringComparison.Ordinal))
            {
                identities.LearnAddress(recorded, actual);
            }
        }
        else if (key == "name" && MadeUpName().IsMatch(recorded))
        {
            if (!MadeUpName().IsMatch(actual))
            {
                Differ(path, recorded, actual);
            }
        }
        else if (Identities.IsOpaque(recorded) || identities.Knows(recorded))
        {
            WalkOpaque(recorded, actual, path);
        }
        else if (recorded != actual)
        {
            Differ(path, recorded, actual);
        }
    }

    private void WalkOpaque(string recorded, string actual, string path)
    {
        if (identities.Knows(recorded))
        {
            if (identities.Map(recorded) != actual)
            {
                Differ(path, identities.Map(recorded), actual);
            }
        }
        else if ((recorded.Length == actual.Length || recorded.StartsWith("eyJ", StringComparison.Ordinal)) && Identities.IsUuid(recorded) == Identities.IsUuid(actual))
        {
            identities.Learn(recorded, actual);
        }
        else
        {
            Differ(path, recorded, actual);
        }
    }

    private static string KindOfObject(JsonObject json, string key, string inherited) => key switch
    {
        "" when json.ContainsKey("allow_auto_assign") => "team",
        "" when json.ContainsKey("bot_type") => "bot",
        "contact" => "contact",
        "conversation" when json.ContainsKey("contact_inbox") && json.ContainsKey("meta") => "conversation",
        "account" => "account",
        // Each kind of channel is a table with a first column of its own.
        "channel" => "channel of " + json.First(column => column.Key is not ("id" or "account_id")).Key,
        "working_hours" => "working_hour",
        "agent_bot" => "bot",
        "access_token" => "token",
        "sender" => (string?)json["type"] switch { null when json.ContainsKey("available_name") => "user", null or "contact" => "contact", "user" => "user", _ => "bot" },
        "inbox" => "inbox",
        "assistant" => "assistant",
        "applied_sla" => "applied_sla",
        "audience" => "label",
        "copilot_thread" => "copilot_thread",
        "files" => "file",
        "hooks" => "hook",
        "inboxes" => "inbox",
        "labels" => "label",
        "user" when (string?)json["type"] == "contact" || json.ContainsKey("phone_number") => "contact",
        "user" or "assignee" when (string?)json["type"] == "agent_bot" => "bot",
        "performer" => (string?)json["type"] == "agent_bot" ? "bot" : "user",
        "user" or "assigned_agent" or "created_by" or "updated_by" or "documentable" or "review_notes_updated_by" => "user",
        "assignee" => json.ContainsKey("bot_type") ? "bot" : "user",
        "team" => "team",
        "messages" or "last_non_activity_message" => "message",
        "attachments" => "attachment",
        "accounts" => "account",
        "contact_inbox" when json.ContainsKey("hmac_verified") => "contact_inbox",
        "primary_actor" => "conversation",
        "secondary_actor" => json.ContainsKey("message_type") ? "message" : "user",
        "contact_inboxes" or "contact_inbox" or "meta" or "data" => inherited,
        _ => inherited,
    };

    /// <summary>Conditions and actions hold ids of whatever they are about.</summary>
    private bool IsOfRules => exchange.Template.Contains("/automation_rules", StringComparison.Ordinal) || exchange.Template.Contains("/macros", StringComparison.Ordinal);

    /// <summary>The points of a report are computed from what was asked, and must be the same.</summary>
    private bool IsTime(string key) => TimeKey().IsMatch(key) && !exchange.Template.EndsWith("/reports", StringComparison.Ordinal);

    /// <summary>Durations are differences of whole seconds: the milliseconds the recorded server took to store something decide whether it is one more.</summary>
    private bool IsDuration(string key) => key.StartsWith("avg_", StringComparison.Ordinal) || key == "reply_time"
        || (key == "value" && (exchange.Template.EndsWith("/reporting_events", StringComparison.Ordinal) || (string?)exchange.Query["metric"] is "avg_first_response_time" or "avg_resolution_time" or "reply_time"));

    private void Differ(string path, object? recorded, object? actual) => differences.Add($"{path}: recorded {Show(recorded)}, found {Show(actual)}");

    private static string Show(object? value)
    {
        var text = value is JsonNode node ? node.ToJsonString() : value?.ToString() ?? "null";
        return text.Length > 120 ? text[..120] + "…" : text;
    }

    /// <summary>What Chatwoot calls a nameless contact.</summary>
    [GeneratedRegex(@"^[a-z]+-[a-z]+-\d{1,3}$")]
    private static partial Regex MadeUpName();

    [GeneratedRegex("(_at|_on|_since|_until|^timestamp|^event_(start|end)_time)$")]
    private static partial Regex TimeKey();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{3})?Z?$")]
    private static partial Regex TimePattern();
}
