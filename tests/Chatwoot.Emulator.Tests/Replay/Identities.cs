using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>Which number, token or identifier of the emulator stands for a recorded one.</summary>
internal sealed partial class Identities
{
    private static readonly Dictionary<string, string> Collections = new()
    {
        ["contacts"] = "contact",
        ["contact_merge"] = "contact",
        ["labels"] = "label",
        ["agents"] = "user",
        ["assignable_agents"] = "user",
        ["team_members"] = "user",
        ["inbox_members"] = "user",
        ["participants"] = "user",
        ["users"] = "user",
        ["profile"] = "user",
        ["assignments"] = "user",
        ["inboxes"] = "inbox",
        ["teams"] = "team",
        ["notes"] = "note",
        ["conversations"] = "conversation",
        ["csat_survey"] = "message",
        ["messages"] = "message",
        ["attachments"] = "attachment",
        ["accounts"] = "account",
        ["account_users"] = "membership",
        ["agent_bots"] = "bot",
        ["companies"] = "company",
        ["reporting_events"] = "event",
        ["csat_survey_responses"] = "rating",
        // The last part of summary reports tells whose they are.
        ["agent"] = "user",
        ["inbox"] = "inbox",
        ["label"] = "label",
        ["team"] = "team",
        ["custom_attribute_definitions"] = "definition",
        ["audit_logs"] = "audit_log",
        ["custom_roles"] = "custom_role",
        ["notification_settings"] = "membership",
        ["notification_subscriptions"] = "subscription",
        ["notifications"] = "notification",
        ["saml_settings"] = "saml_setting",
        ["custom_filters"] = "filter",
        ["canned_responses"] = "canned",
        ["agent_capacity_policies"] = "agent_capacity_policy",
        ["assignment_policies"] = "assignment_policy",
        ["assignment_policy"] = "assignment_policy",
        ["assistant_responses"] = "response",
        ["assistants"] = "assistant",
        ["automation_rules"] = "automation_rule",
        ["campaigns"] = "campaign",
        ["copilot_messages"] = "copilot_message",
        ["copilot_threads"] = "copilot_thread",
        ["custom_tools"] = "custom_tool",
        ["dashboard_apps"] = "dashboard_app",
        ["documents"] = "document",
        ["hooks"] = "hook",
        ["inbox_limits"] = "inbox_limit",
        ["macros"] = "macro",
        ["scenarios"] = "scenario",
        ["sla_policies"] = "sla_policy",
        ["webhooks"] = "webhook",
    };

    private readonly Dictionary<(string Kind, long Recorded), long> numbers = [];
    private readonly Dictionary<string, string> texts = [];

    /// <summary>What a number in the path, or the id of an answer's root, is the number of.</summary>
    public static string KindOf(string template, int segment = int.MaxValue)
    {
        var parts = template.Split('/');
        for (var index = int.Min(segment, parts.Length) - 1; index >= 0; index--)
        {
            if (Collections.TryGetValue(parts[index], out var kind) && !(kind == "contact" && index + 1 < parts.Length && parts[index + 1] == "{inbox_id}"))
            {
                return kind;
            }
        }

        return "thing";
    }

    /// <summary>The same, of reports that are asked for by a kind of object.</summary>
    public static string KindOf(Exchange exchange) =>
        exchange.Template.Contains("/reports/", StringComparison.Ordinal) && (string?)(exchange.Query["type"] ?? exchange.Query["group_by"]) is { } asked && Collections.TryGetValue(asked, out var kind)
            ? kind
            : KindOf(exchange.Template);

    /// <summary>What a key such as <c>base_contact_id</c> or <c>user_ids</c> holds the number of.</summary>
    public static string? KindOfKey(string key) => key switch
    {
        "assignee_id" or "user_id" or "user_ids" or "inviter_id" => "user",
        "base_contact_id" or "mergee_contact_id" or "contact_id" => "contact",
        "agent_bot" => "bot",
        "sla_id" => "sla_policy",
        "before" or "after" => "message",
        "id" or "sender_id" or "source_id" or "channel_id" => null,
        _ when key.EndsWith("_id", StringComparison.Ordinal) => key[..^3],
        _ when key.EndsWith("_ids", StringComparison.Ordinal) => key[..^4],
        _ => null,
    };

    public bool TryGet(string kind, long recorded, out long actual) => numbers.TryGetValue((kind, recorded), out actual);

    public void Learn(string kind, long recorded, long actual) => numbers[(kind, recorded)] = actual;

    public long Map(string kind, long recorded) => numbers.GetValueOrDefault((kind, recorded), recorded);

    public bool Knows(string recorded) => texts.ContainsKey(recorded);

    public void Learn(string recorded, string actual) => texts[recorded] = actual;

    public string Map(string recorded) => texts.GetValueOrDefault(recorded, recorded);

    /// <summary>Tokens, identifiers and the like: made up anew by each server.</summary>
    public static bool IsOpaque(string text) => OpaquePattern().IsMatch(text);

    public static bool IsUuid(string text) => UuidPattern().IsMatch(text);

    /// <summary>Addresses of files have the same parts on both servers: what differs stands for each other.</summary>
    public void LearnAddress(string recorded, string actual)
    {
        var (left, right) = (new Uri(recorded).Segments, new Uri(actual).Segments);
        for (var index = 0; index < left.Length && left.Length == right.Length; index++)
        {
            if (left[index] != right[index])
            {
                Learn(Uri.UnescapeDataString(left[index].TrimEnd('/')), Uri.UnescapeDataString(right[index].TrimEnd('/')));
            }
        }
    }

    /// <summary>A path with its numbers and identifiers replaced.</summary>
    public string MapPath(string template, string path)
    {
        var names = template.Split('/');
        var parts = path.Split('/');
        for (var index = 0; index < parts.Length && index < names.Length; index++)
        {
            if (!names[index].StartsWith('{'))
            {
                continue;
            }

            parts[index] = long.TryParse(parts[index], out var number)
                ? Map(names[index] == "{inbox_id}" ? "inbox" : index > 0 ? KindOf(template, index) : "thing", number).ToString(CultureInfo.InvariantCulture)
                : names[index] == "{conversation_id}" && IsUuid(parts[index])
                ? parts[index] // Its leading digits count: another one may begin with the number of a conversation.
                : Uri.EscapeDataString(Map(Uri.UnescapeDataString(parts[index])));
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex("^(SCRUBBED|eyJfcmFpbHMi|[1-9A-HJ-NP-Za-km-z]{24}$|[0-9a-f]{64}$|[0-9a-f]{32}@false$|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)")]
    private static partial Regex OpaquePattern();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex UuidPattern();
}
