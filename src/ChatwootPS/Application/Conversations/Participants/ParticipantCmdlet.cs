using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Participants;

/// <summary>What adding and removing participants have in common.</summary>
public abstract class ParticipantCmdlet : OperationCmdlet
{
    /// <summary>The agents: ids, e-mail addresses, names or agents; 'me' for oneself.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The numbers of the agents, all of which are there: the server fails on an unknown one.</summary>
    private protected List<long> AgentIds(ChatwootSession session) =>
        Agent.Select(agent => Lookup(session, operation => AgentReference.IdAsync(agent, operation))).Distinct().ToList();

    private protected string AgentNames => string.Join(", ", Agent.Select(agent => agent.ToString()));

    /// <param name="ids">Numbers: texts the server does not recognize as those that are there.</param>
    internal static ApiRequest Request(string method, long conversation, IEnumerable<long>? ids = null) =>
        new(ApiFamily.Application, method, Resources.Conversations.ItemPath(conversation) + "/participants")
        {
            Body = ids is null ? null : new Dictionary<string, object?> { ["user_ids"] = ids.Cast<object?>().ToList() },
        };

    internal static Task<List<Agent>> ReadAsync(Operation operation, long conversation) =>
        operation.ListAsync<Agent>(Request("GET", conversation), Paging.None);
}
