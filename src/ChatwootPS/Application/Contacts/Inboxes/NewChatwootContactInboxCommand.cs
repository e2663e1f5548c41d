using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Inboxes;

/// <summary>
/// Lets contacts be reached through an inbox. A contact who is in it already stays there with the key he has, unless
/// another one is given. A key that belongs to another contact is refused: the server would take it from him, or fail.
/// </summary>
/// <example>
/// <code>New-ChatwootContactInbox ana@contoso.com 'Support API' -SourceId customer-4711</code>
/// Gives a contact a key of one's own in an API inbox.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label trial | New-ChatwootContactInbox -Inbox WhatsApp -ThrottleLimit 8</code>
/// Lets all contacts with a label be written to over WhatsApp; those without a phone number are errors.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootContactInbox", SupportsShouldProcess = true)]
[OutputType(typeof(ContactInbox))]
[Serves("POST /api/v1/accounts/{account_id}/contacts/{id}/contact_inboxes")]
public sealed class NewChatwootContactInboxCommand : OperationCmdlet
{
    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>The inbox: an id, a name or an inbox.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [BodyField("inbox_id")]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>The key of the customer in the inbox. By default the server makes it of the e-mail address or phone number, or a UUID; channels such as Facebook, Line and Telegram need one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? SourceId { get; set; }

    /// <summary>Whether the customer counts as identified, as one whose identity was signed does.</summary>
    [Parameter]
    [BodyField]
    public bool HmacVerified { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
        {
            ForInput(contact.Input, () =>
            {
                ChatwootSession session = SessionFor(contact);
                Dictionary<string, object?> fields = BodyFields(session);
                long id = IdOf(contact, session);
                if (!Approves($"{contact.Describe()} in {Inbox!.Describe()}", "Create"))
                    return;
                Queue(contact.Input, session, async operation => operation.Write(await EnsureAsync(operation, id, fields).ConfigureAwait(false)), key: (typeof(Contact), id));
            });
        }
    }

    private static async Task<ContactInbox> EnsureAsync(Operation operation, long id, Dictionary<string, object?> fields)
    {
        long inbox = (long)fields["inbox_id"]!;
        ContactInbox? place = null;
        if (!fields.TryGetValue("source_id", out object? sourceId))
        {
            // Without a key the server would make a further place in some inboxes, each time.
            Contact present = await operation.GetAsync<Contact>(Resources.Contacts.Get(id)).ConfigureAwait(false);
            place = present.ContactInboxes?.LastOrDefault(candidate => candidate.InboxId == inbox);
            if (place is not null)
                operation.Verbose($"Contact {id} is in the inbox already, as '{place.SourceId}'.");
        }
        else if (await ContactPlaces.OwnerAsync(operation, inbox, sourceId).ConfigureAwait(false) is { } owner && owner.Id != id)
        {
            throw new ChatwootApiException(ErrorReason.AlreadyExists, ContactPlaces.Taken(sourceId, owner))
            {
                RecommendedAction = "Give another -SourceId; Merge-ChatwootContact makes one contact of two.",
            };
        }
        place ??= await CreateAsync(operation, id, fields).ConfigureAwait(false);
        place.ContactId = id;
        return place;
    }

    private static async Task<ContactInbox> CreateAsync(Operation operation, long id, Dictionary<string, object?> fields)
    {
        try
        {
            return await operation.GetAsync<ContactInbox>(new ApiRequest(ApiFamily.Application, "POST", Resources.Contacts.ItemPath(id) + "/contact_inboxes") { Body = fields }).ConfigureAwait(false);
        }
        catch (ChatwootApiException fault) when (fault.Reason == ErrorReason.ServerFault)
        {
            fields.TryGetValue("source_id", out object? sourceId);
            throw await ContactPlaces.ExplainAsync(operation, fault, fields["inbox_id"], sourceId).ConfigureAwait(false);
        }
    }
}
