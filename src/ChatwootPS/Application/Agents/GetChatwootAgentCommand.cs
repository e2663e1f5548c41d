using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>Reads the agents of the account: all, by id, e-mail address or name, or those who can be assigned in an inbox.</summary>
/// <example>
/// <code>Get-ChatwootAgent -Availability Online</code>
/// Who is there now.
/// </example>
/// <example>
/// <code>Get-ChatwootAgent ana@example.com, 'Bern*'</code>
/// Finds agents by e-mail address or name.
/// </example>
/// <example>
/// <code>Get-ChatwootAgent -AssignableTo 'Support API', Website</code>
/// Who may be given conversations of both inboxes: members of both, and all administrators.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAgent", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Agent))]
[Serves(
    "GET /api/v1/accounts/{account_id}/agents",
    "GET /api/v1/accounts/{account_id}/assignable_agents",
    "GET /api/v1/accounts/{account_id}/inboxes/{id}/assignable_agents")]
public sealed class GetChatwootAgentCommand : GetResourceCmdlet<Agent>
{
    /// <summary>Only those whom colleagues see so: Online, Offline or Busy.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = "Assignable")]
    public AvailabilityStatus[] Availability { get; set; } = [];

    /// <summary>Only those with this role: Agent (custom roles among them) or Administrator.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = "Assignable")]
    public AccountRole[] Role { get; set; } = [];

    /// <summary>The inboxes, by id, name or object, in all of which the agents can be assigned. An inbox in the pipeline is asked for by itself.</summary>
    [Parameter(ParameterSetName = "Assignable", Mandatory = true, ValueFromPipeline = true)]
    [QueryField("inbox_ids")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] AssignableTo { get; set; } = [];

    private protected override void Process()
    {
        if (AssignableTo.Length == 0)
            base.Process();
        else
            ForInput(AssignableTo[0].Input, () => QueueList(AssignableTo[0].Input));
    }

    private protected override ApiRequest ListRequest(ChatwootSession session) => AssignableTo.Length switch
    {
        0 => Resource.List(),
        1 => new ApiRequest(ApiFamily.Application, "GET", Resources.Inboxes.ItemPath(IdOf(AssignableTo[0], session)) + "/assignable_agents") { Envelope = "payload" },
        _ => new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/{account}/assignable_agents") { Query = QueryFields(session), Envelope = "payload" },
    };

    private protected override Func<Agent, bool>? Keep
    {
        get
        {
            if (Availability.Length == 0 && Role.Length == 0)
                return null;
            (IReadOnlyList<AvailabilityStatus> availability, IReadOnlyList<AccountRole> roles) = (Availability, Role);
            return agent => (availability.Count == 0 || availability.Contains(agent.AvailabilityStatus.GetValueOrDefault((AvailabilityStatus)(-1))))
                && (roles.Count == 0 || roles.Contains(agent.Role.GetValueOrDefault((AccountRole)(-1))));
        }
    }
}
