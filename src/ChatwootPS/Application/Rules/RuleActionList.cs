using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Rules;

/// <summary>What an action does something with.</summary>
internal enum RuleActionKind { Nothing, Labels, Agent, Team, Status, Priority, Text, File, Address, Mail, TeamMail, Sla }

/// <summary>Which actions macros and automation rules know, and what the user wrote as the API wants it.</summary>
internal sealed class RuleActionList
{
    private static readonly string[] s_nameKeys = ["action_name", "action", "name"];
    private static readonly string[] s_valueKeys = ["action_params", "params", "param", "values", "value"];

    private static readonly KeyValuePair<string, RuleActionKind>[] s_common =
    [
        new("add_label", RuleActionKind.Labels),
        new("remove_label", RuleActionKind.Labels),
        new("assign_agent", RuleActionKind.Agent),
        new("assign_team", RuleActionKind.Team),
        new("remove_assigned_agent", RuleActionKind.Nothing),
        new("remove_assigned_team", RuleActionKind.Nothing),
        new("change_status", RuleActionKind.Status),
        new("change_priority", RuleActionKind.Priority),
        new("resolve_conversation", RuleActionKind.Nothing),
        new("snooze_conversation", RuleActionKind.Nothing),
        new("mute_conversation", RuleActionKind.Nothing),
        new("send_message", RuleActionKind.Text),
        new("add_private_note", RuleActionKind.Text),
        new("send_attachment", RuleActionKind.File),
        new("send_webhook_event", RuleActionKind.Address),
        new("send_email_transcript", RuleActionKind.Mail),
    ];

    private readonly Dictionary<string, RuleActionKind> _kinds;
    private readonly string[] _agentWords;
    private readonly string _noun;

    private RuleActionList(string noun, string[] agentWords, IEnumerable<KeyValuePair<string, RuleActionKind>> actions)
    {
        _noun = noun;
        _agentWords = agentWords;
        _kinds = actions.ToDictionary(action => action.Key, action => action.Value, StringComparer.Ordinal);
    }

    public static RuleActionList Macros { get; } = new("A macro", ["nil", "self"], s_common);

    public static RuleActionList AutomationRules { get; } = new("An automation rule", ["nil", "last_responding_agent"],
    [
        .. s_common,
        new("open_conversation", RuleActionKind.Nothing),
        new("pending_conversation", RuleActionKind.Nothing),
        new("send_email_to_team", RuleActionKind.TeamMail),
        new("add_sla", RuleActionKind.Sla),
    ]);

    /// <summary>The actions as the body's <c>actions</c>.</summary>
    /// <exception cref="ChatwootApiException">An action is unknown, or has not what it needs.</exception>
    public List<object?> Payload(IEnumerable<object?> inputs, RuleReferences references) => inputs.Select(input => (object?)One(input, references)).ToList();

    private Dictionary<string, object?> One(object? input, RuleReferences references)
    {
        (string name, List<object?> values) = Read(input);
        if (!_kinds.TryGetValue(name, out RuleActionKind kind))
            throw ErrorRecords.InvalidInput($"{_noun} has no action '{name}'.", $"Use one of {string.Join(", ", _kinds.Keys)}.");
        return new Dictionary<string, object?> { ["action_name"] = name, ["action_params"] = Checked(name, kind, values, references) };
    }

    private static (string Name, List<object?> Values) Read(object? input)
    {
        object? plain = PlainValue.From(input, "Action");
        switch (plain)
        {
            case string name:
                return (Wire.Name(name), []);
            case RuleAction action:
                return (action.ActionName ?? "", ListOf(action.ActionParams));
            case Dictionary<string, object?> fields:
                return Read(fields);
            default:
                throw Form($"'{input}' is no action.");
        }
    }

    /// <summary>In the API's form, or short: <c>@{ AddLabel = 'vip' }</c>.</summary>
    private static (string Name, List<object?> Values) Read(Dictionary<string, object?> given)
    {
        var fields = given.ToDictionary(field => Wire.Name(field.Key), field => field.Value);
        if (s_nameKeys.FirstOrDefault(fields.ContainsKey) is { } key)
        {
            if (fields.Keys.FirstOrDefault(name => name != key && !s_valueKeys.Contains(name)) is { } unknown)
                throw Form($"An action has no '{unknown}'.");
            string? valueKey = s_valueKeys.FirstOrDefault(fields.ContainsKey);
            return (Wire.Name(FieldMap.TextOf(fields[key])), valueKey is null ? [] : ListOf(fields[valueKey]));
        }
        return fields.Count == 1 ? (fields.Keys.First(), ListOf(fields.Values.First())) : throw Form("An action lacks action_name.");
    }

    private static List<object?> ListOf(object? value) => value switch
    {
        null => [],
        List<object?> list => list,
        _ => [value],
    };

    private List<object?> Checked(string name, RuleActionKind kind, List<object?> values, RuleReferences references)
    {
        switch (kind)
        {
            case RuleActionKind.Labels:
                string[] titles = Labels.LabelTitles.Check(values.Select(FieldMap.TextOf).ToArray());
                return titles.Length > 0 ? [.. titles] : throw Lacks(name, "the titles of labels");
            case RuleActionKind.Agent:
                return [AgentOf(Single(name, values, "an agent, 'none'" + string.Concat(_agentWords.Skip(1).Select(word => $" or '{word}'")), orNone: true), references)];
            case RuleActionKind.Team:
                return Single(name, values, "a team or 'none'", orNone: true) is { } team && !IsNone(team) ? [references.Team(team)] : ["nil"];
            case RuleActionKind.Status:
                return [Word<ConversationStatus>(name, Single(name, values, "a status"))];
            case RuleActionKind.Priority:
                return Single(name, values, "a priority or 'none'", orNone: true) is { } priority && !IsNone(priority) ? [Word<ConversationPriority>(name, priority)] : ["nil"];
            case RuleActionKind.Text:
                return [Text(name, Single(name, values, "a text"))];
            case RuleActionKind.File:
                return [FileOf(name, Single(name, values, "the blob id of an uploaded file")!)];
            case RuleActionKind.Address:
                return [HttpAddress.Check(Text(name, Single(name, values, "an address")), name)];
            case RuleActionKind.Mail:
                return [Addresses(name, values)];
            case RuleActionKind.TeamMail:
                return [TeamMail(name, Single(name, values, "teams and a message"), references)];
            case RuleActionKind.Sla:
                return [references.Policy(Single(name, values, "an SLA policy")!)];
            default:
                return values.Count == 0 ? [] : throw ErrorRecords.InvalidInput($"The action {name} takes nothing.", $"Write it as '{name}' alone.");
        }
    }

    private object AgentOf(object? agent, RuleReferences references)
    {
        if (agent is null || IsNone(agent))
            return "nil";
        if (agent is not string text)
            return references.Agent(agent);
        string word = Wire.Name(text);
        if (word == "me" && _agentWords.Contains("self"))
            return "self";
        return _agentWords.Contains(word) ? word : references.Agent(text);
    }

    private static object? Single(string name, List<object?> values, string what, bool orNone = false)
    {
        if (values.Count == 0 && orNone)
            return null;
        return values.Count == 1 && (orNone || values[0] is not null) ? values[0] : throw Lacks(name, what, values.Count);
    }

    private static bool IsNone(object value) => value is string text && text.ToUpperInvariant() is "NONE" or "NIL" || FieldMap.TextOf(value) == "0";

    private static string Word<T>(string name, object? value)
        where T : struct, Enum
    {
        string word = Wire.Name(FieldMap.TextOf(value));
        string[] allowed = Enum.GetNames(typeof(T)).Select(Wire.Name).ToArray();
        return allowed.Contains(word) ? word : throw ErrorRecords.InvalidInput($"'{value}' is nothing for {name}.", $"Use {string.Join(", ", allowed)}.");
    }

    private static string Text(string name, object? value) =>
        value is not ChatwootObject && FieldMap.TextOf(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Lacks(name, "a text");

    /// <summary>A signed id, or the number of a file the rule has already.</summary>
    private static object FileOf(string name, object value) => value switch
    {
        long or int => value,
        string { Length: > 0 } => value,
        _ => throw Lacks(name, "the blob id of an uploaded file"),
    };

    private static string Addresses(string name, List<object?> values)
    {
        string[] addresses = values.SelectMany(value => FieldMap.TextOf(value).Split(',')).Select(address => address.Trim()).Where(address => address.Length > 0).ToArray();
        if (addresses.Length == 0)
            throw Lacks(name, "e-mail addresses");
        // Text with Liquid is filled in when the rule runs.
        if (addresses.FirstOrDefault(address => address.IndexOf('@') < 1 && address.IndexOf("{{", StringComparison.Ordinal) < 0) is { } wrong)
            throw ErrorRecords.InvalidInput($"'{wrong}' is no e-mail address.", "Give addresses such as ana@example.com.");
        return values.Count == 1 && values[0] is string given ? given : string.Join(",", addresses);
    }

    private static Dictionary<string, object?> TeamMail(string name, object? value, RuleReferences references)
    {
        Dictionary<string, object?> fields = value as Dictionary<string, object?> ?? throw Form($"{name} takes a hashtable with team_ids and message.");
        var named = fields.ToDictionary(field => Wire.Name(field.Key), field => field.Value);
        object? teams = named.TryGetValue("team_ids", out object? ids) ? ids : named.TryGetValue("team", out ids) ? ids : null;
        List<object?> list = ListOf(teams);
        named.TryGetValue("message", out object? message);
        if (list.Count == 0 || list.Contains(null) || named.Keys.Any(key => key is not ("team_ids" or "team" or "message")))
            throw Form($"{name} takes a hashtable with team_ids and message.");
        return new Dictionary<string, object?>
        {
            ["team_ids"] = list.Select(team => (object?)references.Team(team!)).ToList(),
            ["message"] = Text(name, message),
        };
    }

    private static ChatwootApiException Lacks(string name, string what, int count = 0) =>
        ErrorRecords.InvalidInput($"The action {name} needs {what}{(count > 1 ? $", and only one; {count} were given" : "")}.", $"Write it like @{{ action_name = '{name}'; action_params = ... }}.");

    private static ChatwootApiException Form(string message) =>
        ErrorRecords.InvalidInput(message, "Write it like @{ AddLabel = 'vip' }, @{ action_name = 'add_label'; action_params = 'vip' }, or 'ResolveConversation' where nothing else is needed.");
}
