using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Participants;

/// <summary>Lets agents no longer take part in conversations. That somebody did not take part is no error.</summary>
/// <example>
/// <code>Remove-ChatwootConversationParticipant ana@contoso.com -Conversation 4711 -Force</code>
/// An agent is no longer told of what happens in a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Participating | Remove-ChatwootConversationParticipant me -Force</code>
/// Leaves all conversations one takes part in.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootConversationParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/participants")]
[OutputType(typeof(Agent))]
public sealed class RemoveChatwootConversationParticipantCommand : ParticipantCmdlet
{
    /// <summary>Gives out the participants that are left.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        bool passThru = PassThru;
        Each(Conversation, (_, session) =>
        {
            List<long> ids = AgentIds(session);
            return ($"Remove {AgentNames} from the participants", async (operation, id) =>
            {
                await operation.SendAsync(Request("DELETE", id, ids)).ConfigureAwait(false);
                if (passThru)
                    (await ReadAsync(operation, id).ConfigureAwait(false)).ForEach(operation.Write);
            });
        }, Force);
    }
}
