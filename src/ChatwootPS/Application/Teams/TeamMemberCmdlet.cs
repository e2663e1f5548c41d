using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Teams;

/// <summary>Changes who belongs to teams: what the pipeline brings for a team goes into one request.</summary>
public abstract class TeamMemberCmdlet : MemberCmdlet<Team>
{
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

    private protected override ResourceRef<Team> Group => Team;

    private protected override ResourceRef<Agent>[] Members => Agent;
}
