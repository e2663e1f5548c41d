using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Conversations;

/// <summary>
/// Resolves conversations of an end customer. One that is resolved already stays so. The customer cannot reopen it but by
/// writing again.
/// </summary>
/// <example>
/// <code>Close-ChatwootClientConversation $conversation</code>
/// Resolves a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootClientConversation -Contact $who | Close-ChatwootClientConversation -PassThru</code>
/// Resolves all conversations of a customer and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Close, "ChatwootClientConversation", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_status")]
[OutputType(typeof(ClientConversation))]
public sealed class CloseChatwootClientConversationCommand : ClientCmdlet
{
    /// <summary>The numbers or conversations to resolve.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Conversation", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Id { get; set; } = [];

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    /// <summary>Gives out the resolved conversations.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ClientConversationRef conversation in Id)
        {
            ForInput(conversation.Input, () =>
            {
                ClientPlace place = PlaceOf(conversation, Contact);
                if (!Approves($"conversation {conversation}", "Resolve"))
                    return;
                long id = conversation.Id;
                bool passThru = PassThru;
                Queue(conversation.Input, place.Session, async operation =>
                {
                    ClientConversation resolved = await operation.GetAsync<ClientConversation>(place.ConversationRequest("POST", id, "/toggle_status")).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(place.Mark(resolved));
                }, key: (typeof(ClientConversation), place.Inbox, id));
            });
        }
    }
}
