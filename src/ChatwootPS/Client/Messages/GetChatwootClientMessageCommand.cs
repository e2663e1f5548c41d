using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Messages;

/// <summary>
/// Reads the messages of a conversation as the customer sees them, oldest first. The server gives the newest 20 at a time:
/// -Newest reads only as many pages as it needs. Private notes and activities are not among them.
/// </summary>
/// <example>
/// <code>Get-ChatwootClientMessage $conversation</code>
/// Reads everything said in the conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootClientMessage 4711 -Newest 5 | Where-Object MessageType -eq Outgoing</code>
/// Picks what the agents wrote from the last five messages.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootClientMessage", SupportsPaging = true)]
[Serves("GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages")]
[OutputType(typeof(ClientMessage))]
public sealed class GetChatwootClientMessageCommand : ClientCmdlet
{
    private const int PageSize = 20;

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

    /// <summary>Only so many of the newest messages, still oldest first.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; } = int.MaxValue;

    private protected override void Process()
    {
        foreach (ClientConversationRef conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ClientPlace place = PlaceOf(conversation, Contact);
                ApiRequest request = place.ConversationRequest("GET", conversation.Id, "/messages");
                int newest = Newest;
                var window = new ListWindow(PagingParameters);
                Queue(conversation.Input, place.Session, async operation =>
                {
                    List<ClientMessage> messages = await operation.ListAsync<ClientMessage>(request, Paging.Before(PageSize), newest).ConfigureAwait(false);
                    // The pages come newest first, each of them oldest first.
                    window.Write(operation, messages.OrderByDescending(message => message.Id).Take(newest).Reverse().Select(place.Mark).ToList());
                });
            });
        }
    }
}
