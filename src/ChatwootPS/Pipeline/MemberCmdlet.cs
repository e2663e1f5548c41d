using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Changes which agents belong to a group of them (a team, an inbox): what the pipeline brings for a group goes into one request.</summary>
public abstract class MemberCmdlet<TGroup> : SessionCmdlet
    where TGroup : ChatwootObject
{
    private readonly Batches<Kept> _changes = new();

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    /// <summary>The group as it was given with this input.</summary>
    private protected abstract ResourceRef<TGroup> Group { get; }

    /// <summary>The agents as they were given with this input.</summary>
    private protected abstract ResourceRef<Agent>[] Members { get; }

    /// <summary>Queues the request for one group, having asked.</summary>
    private protected abstract void Change(ChatwootSession session, MemberChange change);

    private protected override void Process()
    {
        if (Members.Length == 0)
            ForInput(Group.Input, () => Collect(null));
        foreach (ResourceRef<Agent> agent in Members)
            ForInput(agent.Input, () => Collect(agent));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<Kept> changes) in _changes.All)
        {
            foreach (IGrouping<long, Kept> ofGroup in changes.GroupBy(change => change.GroupId))
            {
                List<Kept> agents = ofGroup.Where(change => change.Agent is not null).GroupBy(change => change.AgentId).Select(same => same.First()).ToList();
                bool isIncomplete = agents.Exists(change => change.AgentId is null);
                agents.RemoveAll(change => change.AgentId is null);
                Kept first = ofGroup.First();
                object target = agents.Count == 1 ? agents[0].Agent!.Input : first.Group.Input;
                ForInput(target, () => Change(session, new MemberChange(
                    target,
                    ofGroup.Key,
                    first.Group.Describe(),
                    agents.ConvertAll(change => change.AgentId!.Value),
                    string.Join(", ", agents.Select(change => change.Agent!.ToString())),
                    isIncomplete)));
            }
        }
    }

    private void Collect(ResourceRef<Agent>? agent)
    {
        ChatwootSession session = SessionFor(agent?.Value is not null ? agent : Group);
        var change = new Kept(IdOf(Group, session), Group, agent, null);
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

    /// <summary>One agent for one group; without a number where there is no such agent.</summary>
    private sealed record Kept(long GroupId, ResourceRef<TGroup> Group, ResourceRef<Agent>? Agent, long? AgentId);

    /// <param name="Target">The input, for errors.</param>
    /// <param name="Group">What the group is called: "team 'sales'".</param>
    /// <param name="IsIncomplete">Some of the agents that were given do not exist.</param>
    private protected sealed record MemberChange(object Target, long GroupId, string Group, IReadOnlyList<long> AgentIds, string Agents, bool IsIncomplete)
    {
        /// <summary>For questions: '2 agents (ana, ben)'.</summary>
        public string Describe() => AgentIds.Count == 1 ? $"agent {Agents}" : $"{AgentIds.Count} agents ({Agents})";

        /// <summary>What is asked where the whole list is replaced.</summary>
        public string DescribeReplacement() => AgentIds.Count == 0 ? "Take all members out" : $"Replace its members by {Describe()}";

        public object Key => (typeof(TGroup), GroupId);

        /// <summary>Where a list replaces another, one agent left out of it would be taken out.</summary>
        /// <exception cref="ChatwootApiException">Some of the agents that were given do not exist.</exception>
        public void RequireComplete()
        {
            if (!IsIncomplete)
                return;
            throw ErrorRecords.InvalidInput(
                $"The members of {Group} were not changed: some of the agents that were given do not exist.",
                "Correct them, or leave them out; whoever is not in the list would be taken out.");
        }
    }
}
