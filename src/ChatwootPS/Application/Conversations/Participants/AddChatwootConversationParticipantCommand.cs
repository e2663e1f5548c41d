using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Participants;

/// <summary>
/// Lets agents take part in conversations, beside those who do already, and gives out all participants. An agent who may
/// not use the inbox cannot take part; the server says nothing of it, so it is looked at afterwards.
/// </summary>
/// <example>
/// <code>Add-ChatwootConversationParticipant ana@contoso.com -Conversation 4711</code>
/// One more agent is told of what happens in a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label vip | Add-ChatwootConversationParticipant ana@contoso.com, me -Replace</code>
/// Exactly two agents take part in several conversations.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootConversationParticipant", SupportsShouldProcess = true)]
[Serves(
    "POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants",
    "PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants")]
[OutputType(typeof(Agent))]
public sealed class AddChatwootConversationParticipantCommand : ParticipantCmdlet
{
    /// <summary>The agents are all there shall be: others no longer take part.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    private protected override void Process()
    {
        bool replace = Replace;
        Each(Conversation, (_, session) =>
        {
            List<long> ids = AgentIds(session);
            return (replace ? $"Let only {AgentNames} take part" : $"Let {AgentNames} take part", (operation, id) => JoinAsync(operation, id, ids, replace));
        });
    }

    // The answer to adding shows only those that are new, and among them those that were not let in.
    private static async Task JoinAsync(Operation operation, long id, List<long> ids, bool replace)
    {
        await operation.SendAsync(Request(replace ? "PATCH" : "POST", id, ids)).ConfigureAwait(false);
        List<Agent> now = await ReadAsync(operation, id).ConfigureAwait(false);
        now.ForEach(operation.Write);
        long[] refused = ids.Where(agent => !now.Exists(participant => participant.Id == agent)).ToArray();
        if (refused.Length == 0)
            return;
        throw new ChatwootApiException(ErrorReason.RoleRefused, $"The server did not let {(refused.Length == 1 ? "agent" : "agents")} {string.Join(", ", refused)} take part in conversation {id}.")
        {
            RecommendedAction = "Only administrators and members of the inbox can take part: add the agent to the inbox first.",
        };
    }
}
