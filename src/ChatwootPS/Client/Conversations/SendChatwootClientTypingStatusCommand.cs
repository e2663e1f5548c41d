using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Conversations;

/// <summary>Shows the agents that the customer types, or has stopped. The server ends it by no time-out: send Off yourself.</summary>
/// <example>
/// <code>Send-ChatwootClientTypingStatus $conversation On</code>
/// The dashboard shows that the customer is typing.
/// </example>
/// <example>
/// <code>$conversation | Send-ChatwootClientTypingStatus -TypingStatus Off</code>
/// The dashboard shows it no more.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootClientTypingStatus", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/toggle_typing")]
[OutputType(typeof(void))]
public sealed class SendChatwootClientTypingStatusCommand : ClientCmdlet
{
    /// <summary>The conversations: their numbers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Conversation { get; set; } = [];

    /// <summary>On (the default) or Off.</summary>
    [Parameter(Position = 1)]
    [Alias("Status")]
    public TypingStatus TypingStatus { get; set; } = TypingStatus.On;

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    private protected override void Process()
    {
        foreach (ClientConversationRef conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ClientPlace place = PlaceOf(conversation, Contact);
                if (!Approves($"conversation {conversation}", $"Send typing status {TypingStatus}"))
                    return;
                ApiRequest request = place.ConversationRequest("POST", conversation.Id, "/toggle_typing").With(body: new Dictionary<string, object?> { ["typing_status"] = Wire.Word(TypingStatus) });
                Queue(conversation.Input, place.Session, operation => operation.SendAsync(request), key: (typeof(ClientConversation), place.Inbox, conversation.Id));
            });
        }
    }
}
