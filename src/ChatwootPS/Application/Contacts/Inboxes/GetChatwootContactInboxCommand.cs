using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Inboxes;

/// <summary>
/// Tells through which inboxes contacts can be written to, and as whom; or finds the contact behind a key in an inbox. The
/// inboxes are those the session's user may see. For an API inbox a contact is not in yet, the server makes up a new key
/// each time and stores none. The inboxes a contact is in already are ContactInboxes of Get-ChatwootContact.
/// </summary>
/// <example>
/// <code>Get-ChatwootContact ana@contoso.com | Get-ChatwootContactInbox</code>
/// The inboxes through which a contact can be written to.
/// </example>
/// <example>
/// <code>Get-ChatwootContactInbox -Inbox 'Support API' -SourceId customer-4711</code>
/// The contact who has this key in the inbox.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootContactInbox", DefaultParameterSetName = "Contact", SupportsPaging = true)]
[OutputType(typeof(ContactInbox), ParameterSetName = ["Contact"])]
[OutputType(typeof(Contact), ParameterSetName = ["SourceId"])]
[Serves(
    "GET /api/v1/accounts/{account_id}/contacts/{id}/contactable_inboxes",
    "POST /api/v1/accounts/{account_id}/contact_inboxes/filter")]
public sealed class GetChatwootContactInboxCommand : OperationCmdlet
{
    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>The inbox: an id, a name or an inbox.</summary>
    [Parameter(ParameterSetName = "SourceId", Mandatory = true)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>The keys of customers in the inbox: an e-mail address, a phone number, a UUID, as the channel has it.</summary>
    [Parameter(ParameterSetName = "SourceId", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] SourceId { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
            ForInput(contact.Input, () => QueuePlaces(contact));
        foreach (string sourceId in SourceId)
            ForInput(sourceId, () => QueueOwner(sourceId));
    }

    private void QueuePlaces(ResourceRef<Contact> contact)
    {
        ChatwootSession session = SessionFor(contact);
        long id = IdOf(contact, session);
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Contacts.ItemPath(id) + "/contactable_inboxes") { Envelope = "payload" };
        var window = new ListWindow(PagingParameters);
        Queue(contact.Input, session, async operation =>
        {
            List<ContactInbox> places = await operation.ListAsync<ContactInbox>(request, Paging.None).ConfigureAwait(false);
            places.ForEach(place => place.ContactId = id);
            window.Write(operation, places);
        });
    }

    private void QueueOwner(string sourceId)
    {
        ChatwootSession session = SessionFor(Inbox);
        ApiRequest request = ContactPlaces.OwnerRequest(IdOf(Inbox!, session), PlainValue.From(sourceId, nameof(SourceId)));
        string inbox = Inbox!.Describe();
        Queue(sourceId, session, async operation =>
        {
            try
            {
                operation.Write(await operation.GetAsync<Contact>(request).ConfigureAwait(false));
            }
            catch (ChatwootApiException nobody) when (nobody.Reason == ErrorReason.NotFound && nobody.ServerMessage is null)
            {
                throw new ChatwootApiException(ErrorReason.NotFound, $"Nobody has the source id '{sourceId}' in {inbox}.", nobody)
                {
                    RecommendedAction = "Check the key; the channel decides on its form, such as '+34911234567', '34911234567' or 'ana@contoso.com'.",
                };
            }
        });
    }
}
