using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Participants;

/// <summary>Reads the participants of conversations: agents who are told of what happens in them. Whoever gets a conversation takes part in it from then on.</summary>
/// <example>
/// <code>Get-ChatwootConversationParticipant 4711</code>
/// Lists who takes part in a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label vip | Get-ChatwootConversationParticipant | Sort-Object Email -Unique</code>
/// Everybody who takes part in at least one of several conversations.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootConversationParticipant")]
[Serves("GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants")]
[OutputType(typeof(Agent))]
public sealed class GetChatwootConversationParticipantCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ChatwootSession session = SessionFor(conversation);
                long id = IdOf(conversation, session);
                Queue(conversation.Input, session, async operation =>
                {
                    List<Agent> agents = await ParticipantCmdlet.ReadAsync(operation, id).ConfigureAwait(false);
                    agents.ForEach(operation.Write);
                });
            });
        }
    }
}
