using System;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Reports;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Csat;

/// <summary>
/// Reads how often each rating was given, how many surveys were sent, and what that comes to: mean, satisfaction and response
/// rate. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootCsatMetric -Since (Get-Date).AddMonths(-1)</code>
/// The ratings of the last month.
/// </example>
/// <example>
/// <code>(Get-ChatwootCsatMetric -Team support).SatisfactionScore</code>
/// The percentage of good ratings of a team's conversations. The surveys sent, and so the response rate, are those of the account.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCsatMetric")]
[OutputType(typeof(CsatMetric))]
[Serves("GET /api/v1/accounts/{account_id}/csat_survey_responses/metrics")]
public sealed class GetChatwootCsatMetricCommand : SessionCmdlet
{
    /// <summary>Only ratings given from this time on; by default from the first one.</summary>
    [Parameter]
    public DateTime Since { get; set; }

    /// <summary>Only ratings given before this time; by default until now.</summary>
    [Parameter]
    public DateTime Until { get; set; }

    /// <summary>Only ratings of conversations that these agents had: ids, e-mail addresses, names or agents.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>Only ratings in this inbox: an id, a name or an inbox.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Only ratings of conversations of this team: an id, a name or a team.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>Only these ratings, from 1 (bad) to 5 (good).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateRange(1, 5)]
    public int[] Rating { get; set; } = [];

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.CsatResponses.Path + "/metrics") { Query = Query(session).Pairs() };
        Queue(null, session, async operation => operation.Write(await operation.GetAsync<CsatMetric>(request).ConfigureAwait(false)));
    });

    /// <summary>The server says nothing of a number it does not know, and finds nothing.</summary>
    private CsatQuery Query(ChatwootSession session) => new()
    {
        Time = IsBound(nameof(Since)) || IsBound(nameof(Until)) ? ReportTime.Of(IsBound(nameof(Since)) ? Since : null, IsBound(nameof(Until)) ? Until : null, null) : null,
        Agents = Agent.Select(agent => Lookup(session, operation => AgentReference.IdAsync(agent, operation))).ToList(),
        Inbox = Inbox is null ? null : CheckedIdOf(Inbox, session),
        Team = Team is null ? null : CheckedIdOf(Team, session),
        Ratings = Rating,
    };
}
