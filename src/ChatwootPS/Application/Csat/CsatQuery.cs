using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ChatwootPS.Application.Reports;

namespace ChatwootPS.Application.Csat;

/// <summary>Which ratings are wanted, as the server is asked for them.</summary>
internal sealed class CsatQuery
{
    /// <summary>Null for all time.</summary>
    public ReportTime? Time { get; set; }

    public IReadOnlyList<long> Agents { get; init; } = [];

    public long? Inbox { get; init; }

    public long? Team { get; init; }

    public IReadOnlyList<int> Ratings { get; init; } = [];

    public List<KeyValuePair<string, string>> Pairs()
    {
        List<KeyValuePair<string, string>> pairs = Time?.Query ?? [];
        pairs.AddRange(Agents.Select(agent => Pair("user_ids[]", agent)));
        if (Inbox is { } inbox)
            pairs.Add(Pair("inbox_id", inbox));
        if (Team is { } team)
            pairs.Add(Pair("team_id", team));
        pairs.AddRange(Ratings.Select(rating => Pair("rating[]", rating)));
        return pairs;
    }

    private static KeyValuePair<string, string> Pair(string name, long number) => new(name, number.ToString(CultureInfo.InvariantCulture));
}
