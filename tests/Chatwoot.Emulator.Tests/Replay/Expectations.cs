using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>What is known about single exchanges: lists without an order, and differences with their reason.</summary>
internal static class Expectations
{
    /// <summary>Lists Chatwoot states no order for; PostgreSQL's happens to differ from the emulator's.</summary>
    private static readonly string[] Unordered =
    [
        "/contacts", "/contacts/filter", "/contacts/search", "/contactable_inboxes", "/assignable_agents", "/labels", "/team_members", "/inbox_members", "/inbox_members/{inbox_id}", "/agent_bots",
        "/reports/conversations", "/reports/outgoing_messages_count", "/summary_reports/agent", "/summary_reports/inbox", "/summary_reports/team", "/grouped_conversation_metrics",
    ];

    /// <summary>What no two contacts have in common; sorting by it leaves no ties.</summary>
    private static readonly string[] Unique = ["email", "name", "created_at"];

    public static bool IsOrdered(Exchange exchange) =>
        SortKey(exchange) is { } key ? Unique.Contains(key) : !Array.Exists(Unordered, end => exchange.Template.EndsWith(end, StringComparison.Ordinal));

    /// <summary>What the list was to be sorted by, when it is something rows show.</summary>
    public static string? SortKey(Exchange exchange) =>
        (string?)exchange.Query["sort"] is { } sort && sort != "shoe_size" ? sort.TrimStart('-') : null;

    /// <summary>A few ids were recorded more than once; the list names those with their place in the run.</summary>
    public static bool IsListed(Exchange exchange) => Listed.ContainsKey(exchange.Id) || Listed.ContainsKey($"{exchange.Id}@{exchange.Sequence}");

    /// <summary>An event of a socket, as <c>agent.presence.update.1</c>: whose, which, and the how-manieth.</summary>
    public static bool IsListed(string frame) => Listed.ContainsKey(frame);

    /// <summary>Exchanges that cannot be replayed: id and reason.</summary>
    public static IReadOnlyDictionary<string, string> Listed { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Replay", "differing.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);
}
