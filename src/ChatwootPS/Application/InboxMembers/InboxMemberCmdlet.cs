using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.InboxMembers;

/// <summary>Changes who works in inboxes: what the pipeline brings for an inbox goes into one request.</summary>
public abstract class InboxMemberCmdlet : MemberCmdlet<Inbox>
{
    /// <summary>The inbox: its id, its name or itself. The members Get-ChatwootInboxMember gives know theirs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("InboxId")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox> Inbox { get; set; } = null!;

    /// <summary>The agents: ids, e-mail addresses, names or agents. Whoever does not belong to the account is an error.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("UserId", "Agent", "AgentId")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public virtual ResourceRef<Agent>[] User { get; set; } = [];

    private protected override ResourceRef<Inbox> Group => Inbox;

    private protected override ResourceRef<Agent>[] Members => User;
}
