using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Conversations;

/// <summary>
/// Reads the conversations of an end customer, each with everything said in it. Without a verified identity only those of
/// this session with the inbox are seen; with one, all of the customer.
/// </summary>
/// <example>
/// <code>Get-ChatwootClientConversation -Contact $who | Where-Object Status -eq Open</code>
/// Lists the customer's open conversations.
/// </example>
/// <example>
/// <code>Get-ChatwootClientConversation 4711</code>
/// Reads one conversation of the session's customer.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootClientConversation", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[Serves(
    "GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations",
    "GET /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}")]
[OutputType(typeof(ClientConversation))]
public sealed class GetChatwootClientConversationCommand : ClientCmdlet
{
    private const string IdSet = "Id";
    private const string ListSet = "List";

    /// <summary>The numbers, or the conversations to read anew; without it, the list.</summary>
    [Parameter(ParameterSetName = IdSet, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Id { get; set; } = [];

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter(ParameterSetName = IdSet)]
    [Parameter(ParameterSetName = ListSet, Mandatory = true, ValueFromPipeline = true)]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    private protected override void Process()
    {
        if (Id.Length == 0)
            ForInput(Contact?.Input, List);
        foreach (ClientConversationRef conversation in Id)
            ForInput(conversation.Input, () => Read(conversation));
    }

    private void List()
    {
        ClientPlace place = PlaceOf(Contact);
        var window = new ListWindow(PagingParameters);
        Queue(Contact?.Input, place.Session, async operation =>
        {
            List<ClientConversation> conversations = await operation.ListAsync<ClientConversation>(place.ContactRequest("GET", "/conversations"), Paging.None).ConfigureAwait(false);
            window.Write(operation, conversations.Select(place.Mark).ToList());
        });
    }

    private void Read(ClientConversationRef conversation)
    {
        ClientPlace place = PlaceOf(conversation, Contact);
        long id = conversation.Id;
        Queue(conversation.Input, place.Session, async operation =>
            operation.Write(place.Mark(await operation.GetAsync<ClientConversation>(place.ConversationRequest("GET", id)).ConfigureAwait(false))));
    }
}
