using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Changes who belongs to teams: what the pipeline brings for a team goes into one request.</summary>
public abstract class TeamMemberCmdlet : OperationCmdlet
{
    private readonly Batches<Kept> _changes = new();

    /// <summary>The team: its id, its name or itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TeamId")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team> Team { get; set; } = null!;

    /// <summary>The agents: ids, e-mail addresses, names or agents. Whoever does not belong to the account is an error.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AgentId")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public virtual ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>Queues the request for one team, having asked.</summary>
    private protected abstract void Change(ChatwootSession session, TeamChange change);

    private protected override void Process()
    {
        if (Agent.Length == 0)
            ForInput(Team.Input, () => Collect(null));
        foreach (ResourceRef<Agent> agent in Agent)
            ForInput(agent.Input, () => Collect(agent));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<Kept> changes) in _changes.All)
        {
            foreach (IGrouping<long, Kept> ofTeam in changes.GroupBy(change => change.TeamId))
            {
                List<Kept> agents = ofTeam.Where(change => change.Agent is not null).GroupBy(change => change.AgentId).Select(same => same.First()).ToList();
                bool isIncomplete = agents.Exists(change => change.AgentId is null);
                agents.RemoveAll(change => change.AgentId is null);
                Kept first = ofTeam.First();
                object target = agents.Count == 1 ? agents[0].Agent!.Input : first.Team.Input;
                ForInput(target, () => Change(session, new TeamChange(
                    target,
                    ofTeam.Key,
                    first.Team.Describe(),
                    agents.ConvertAll(change => change.AgentId!.Value),
                    string.Join(", ", agents.Select(change => change.Agent!.ToString())),
                    isIncomplete)));
            }
        }
    }

    private void Collect(ResourceRef<Agent>? agent)
    {
        ChatwootSession session = SessionFor(agent?.Value is not null ? agent : Team);
        var change = new Kept(IdOf(Team, session), Team, agent, null);
        if (agent is null)
        {
            _changes.Add(session, change);
            return;
        }
        try
        {
            change = change with { AgentId = CheckedIdOf(agent, session) };
        }
        finally
        {
            _changes.Add(session, change);
        }
    }

    /// <summary>One agent for one team; without a number where there is no such agent.</summary>
    private sealed record Kept(long TeamId, ResourceRef<Team> Team, ResourceRef<Agent>? Agent, long? AgentId);

    /// <param name="Target">The input, for errors.</param>
    /// <param name="IsIncomplete">Some of the agents that were given do not exist.</param>
    private protected sealed record TeamChange(object Target, long TeamId, string Team, IReadOnlyList<long> AgentIds, string Agents, bool IsIncomplete)
    {
        /// <summary>For questions: '2 agents (ana, ben)'.</summary>
        public string Describe() => AgentIds.Count == 1 ? $"agent {Agents}" : $"{AgentIds.Count} agents ({Agents})";

        public object Key => (typeof(Team), TeamId);
    }
}
