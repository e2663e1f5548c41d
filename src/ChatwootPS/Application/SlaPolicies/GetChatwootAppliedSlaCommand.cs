using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.SlaPolicies;

/// <summary>
/// Reads which conversations missed a goal of their SLA policy, or how many did. What was kept is in no list of the server,
/// only in the count. Needs an administrator and the enterprise edition.
/// </summary>
/// <example>
/// <code>Get-ChatwootAppliedSla -Since (Get-Date).AddDays(-7) | Get-ChatwootConversation</code>
/// Reads the conversations that missed a goal of a policy put on them last week.
/// </example>
/// <example>
/// <code>(Get-ChatwootAppliedSla -Metric -SlaPolicy Gold -Since (Get-Date).AddDays(-30)).HitRate</code>
/// Shows how well a policy was kept.
/// </example>
/// <example>
/// <code>Get-ChatwootAppliedSla -Csv | Export-Csv missed.csv</code>
/// Reads the server's table of misses, with teams and inboxes, as objects.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAppliedSla", DefaultParameterSetName = "List", SupportsPaging = true)]
[OutputType(typeof(SlaMiss), ParameterSetName = ["List"])]
[OutputType(typeof(SlaMetric), ParameterSetName = ["Metric"])]
[OutputType(typeof(SlaMissRow), ParameterSetName = ["Csv"])]
[Serves("GET /api/v1/accounts/{account_id}/applied_slas", "GET /api/v1/accounts/{account_id}/applied_slas/metrics", "GET /api/v1/accounts/{account_id}/applied_slas/download")]
public sealed class GetChatwootAppliedSlaCommand : SessionCmdlet
{
    private const string Path = "api/v1/accounts/{account}/applied_slas";
    private static readonly DateTime s_beginning = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Counts: how many policies were put on conversations, how many were missed, and the share that was kept.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Metric")]
    public SwitchParameter Metric { get; set; }

    /// <summary>Reads the server's table, a CSV file, as objects: with team, inbox and the goals missed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Csv")]
    public SwitchParameter Csv { get; set; }

    /// <summary>Policies put on a conversation from this time on.</summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary>Policies put on a conversation up to this time; now, where only -Since is given.</summary>
    [Parameter]
    public DateTime? Until { get; set; }

    /// <summary>Of one inbox: id, name or object.</summary>
    [Parameter]
    [QueryField("inbox_id")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Of one team: id, name or object.</summary>
    [Parameter]
    [QueryField("team_id")]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Of one policy: id, name or object.</summary>
    [Parameter(ValueFromPipeline = true)]
    [QueryField("sla_policy_id")]
    [ArgumentCompleter(typeof(NameCompleter<SlaPolicy>))]
    public ResourceRef<SlaPolicy>? SlaPolicy { get; set; }

    /// <summary>Of what is assigned to one agent: id, name, e-mail address or object.</summary>
    [Parameter]
    [QueryField("assigned_agent_id")]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Assignee { get; set; }

    /// <summary>Of conversations with this label.</summary>
    [Parameter]
    [QueryField("label_list")]
    [ValidateNotNullOrEmpty]
    public string? Label { get; set; }

    private protected override void Process() => ForInput(SlaPolicy?.Input, () =>
    {
        ChatwootSession session = SessionFor(SlaPolicy);
        List<KeyValuePair<string, string>> query = [.. Times(), .. QueryFields(session)];
        if (Metric)
        {
            Queue(SlaPolicy?.Input, session, async operation =>
                operation.Write(await operation.GetAsync<SlaMetric>(new ApiRequest(ApiFamily.Application, "GET", Path + "/metrics") { Query = query }).ConfigureAwait(false)));
        }
        else if (Csv)
        {
            var window = new ListWindow(PagingParameters);
            Queue(SlaPolicy?.Input, session, async operation =>
                window.Write(operation, SlaMissTable.Read((await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", Path + "/download") { Query = query }).ConfigureAwait(false)).Text)));
        }
        else
        {
            QueueList(session, query);
        }
    });

    private void QueueList(ChatwootSession session, List<KeyValuePair<string, string>> query)
    {
        long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
        long skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        PagingParameters? counting = PagingParameters.IncludeTotalCount ? PagingParameters : null;
        var request = new ApiRequest(ApiFamily.Application, "GET", Path) { Query = query, Envelope = "payload" };
        Queue(SlaPolicy?.Input, session, operation => operation.ReadAsync<SlaMiss>(
            request,
            Paging.Numbered(25, total: "meta.count"),
            _ => true,
            skip,
            first,
            counting is null ? null : total => operation.Write(counting.NewTotalCount((ulong)(total ?? 0), total is null ? 0.0 : 1.0))));
    }

    // The server looks at the times only where both are there.
    private IEnumerable<KeyValuePair<string, string>> Times()
    {
        if (Since is null && Until is null)
            return [];
        DateTime since = Since ?? s_beginning, until = Until ?? DateTime.UtcNow;
        if (since.ToUniversalTime() > until.ToUniversalTime())
            throw ErrorRecords.InvalidInput($"-Since {since:g} is after -Until {until:g}.", "Give -Since the earlier of the two.");
        return new[] { ("since", since), ("until", until) }.Select(time => new KeyValuePair<string, string>(time.Item1, FieldMap.TextOf(new DateTimeOffset(time.Item2).ToUnixTimeSeconds())));
    }
}
