using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>Reads the notes on contacts, the newest first. Of a company the server tells the 20 newest notes on its contacts, and no more.</summary>
/// <example>
/// <code>Get-ChatwootContact ana@contoso.com | Get-ChatwootContactNote</code>
/// The notes on a contact.
/// </example>
/// <example>
/// <code>Get-ChatwootContactNote 4711 -First 1</code>
/// The newest note.
/// </example>
/// <example>
/// <code>Get-ChatwootContactNote -Company Contoso | Format-Table Contact, CreatedAt, Content</code>
/// The newest notes on the contacts of a company.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootContactNote", DefaultParameterSetName = "Contact", SupportsPaging = true)]
[OutputType(typeof(ContactNote))]
[Serves(
    "GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes",
    "GET /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{id}",
    "GET /api/v1/accounts/{account_id}/companies/{company_id}/notes")]
public sealed class GetChatwootContactNoteCommand : OperationCmdlet
{
    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts. Notes bring theirs.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "Id", Position = 0)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>The ids of notes on the contact, or notes to read anew.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("NoteId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<ContactNote>[] Id { get; set; } = [];

    /// <summary>The companies whose contacts' notes are read: ids, names, domains, or companies.</summary>
    [Parameter(ParameterSetName = "Company", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Company>[] Company { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Company> company in Company)
            ForInput(company.Input, () => QueueCompany(company));
        foreach (ResourceRef<ContactNote> note in Id)
            ForInput(note.Input, () => QueueOne(note));
        if (ParameterSetName != "Contact")
            return;
        foreach (ResourceRef<Contact> contact in Contact)
            ForInput(contact.Input, () => QueueContact(contact));
    }

    private void QueueContact(ResourceRef<Contact> contact)
    {
        ChatwootSession session = SessionFor(contact);
        long id = IdOf(contact, session);
        var window = new ListWindow(PagingParameters);
        Queue(contact.Input, session, async operation =>
        {
            List<ContactNote> notes = await operation.ListAsync<ContactNote>(Resources.NotesOf(id).List(), Paging.None).ConfigureAwait(false);
            notes.ForEach(note => note.ContactId = id);
            window.Write(operation, notes);
        });
    }

    private void QueueCompany(ResourceRef<Company> company)
    {
        ChatwootSession session = SessionFor(company);
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Companies.ItemPath(IdOf(company, session)) + "/notes") { Envelope = "payload" };
        var window = new ListWindow(PagingParameters);
        Queue(company.Input, session, async operation =>
        {
            List<ContactNote> notes = await operation.ListAsync<ContactNote>(request, Paging.None).ConfigureAwait(false);
            notes.ForEach(note => note.ContactId = note.Contact?.Id);
            window.Write(operation, notes);
        });
    }

    private void QueueOne(ResourceRef<ContactNote> reference)
    {
        ResourceRef<Contact> contact = ContactNotePlace.Of(reference, Contact);
        ChatwootSession session = SessionFor(reference.Value ?? (object?)contact);
        long parent = IdOf(contact, session);
        long id = IdOf(reference, session);
        Queue(reference.Input, session, async operation =>
        {
            ContactNote note = await operation.GetAsync<ContactNote>(Resources.NotesOf(parent).Get(id)).ConfigureAwait(false);
            note.ContactId = parent;
            operation.Write(note);
        });
    }
}
