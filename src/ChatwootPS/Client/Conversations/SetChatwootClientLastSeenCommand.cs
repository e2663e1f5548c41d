using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Conversations;

/// <summary>Tells the agents that the customer has seen a conversation up to now: their messages turn to 'read'.</summary>
/// <example>
/// <code>Set-ChatwootClientLastSeen $conversation</code>
/// Marks everything said so far as seen.
/// </example>
/// <example>
/// <code>Get-ChatwootClientConversation -Contact $who | Set-ChatwootClientLastSeen</code>
/// Marks all conversations of a customer as seen.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootClientLastSeen", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/update_last_seen")]
[OutputType(typeof(ClientConversation))]
public sealed class SetChatwootClientLastSeenCommand : ClientCmdlet
{
    /// <summary>The conversations: their numbers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Conversation { get; set; } = [];

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    /// <summary>Gives out the conversations, read anew.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ClientConversationRef conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ClientPlace place = PlaceOf(conversation, Contact);
                if (!Approves($"conversation {conversation}", "Mark as seen by the customer"))
                    return;
                long id = conversation.Id;
                bool passThru = PassThru;
                Queue(conversation.Input, place.Session, async operation =>
                {
                    await operation.SendAsync(place.ConversationRequest("POST", id, "/update_last_seen")).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(place.Mark(await operation.GetAsync<ClientConversation>(place.ConversationRequest("GET", id)).ConfigureAwait(false)));
                }, key: (typeof(ClientConversation), place.Inbox, id));
            });
        }
    }
}
