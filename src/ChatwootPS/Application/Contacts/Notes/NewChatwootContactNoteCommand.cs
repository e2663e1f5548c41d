using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>Writes a note on contacts. Customers do not see it.</summary>
/// <example>
/// <code>New-ChatwootContactNote ana@contoso.com 'Prefers to be called **in the morning**.'</code>
/// Writes a note in Markdown and gives it out.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label trial | New-ChatwootContactNote -Content 'Trial ends on Friday.' -ThrottleLimit 8</code>
/// Writes the same note on all contacts with a label.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootContactNote", SupportsShouldProcess = true)]
[OutputType(typeof(ContactNote))]
[Serves("POST /api/v1/accounts/{account_id}/contacts/{contact_id}/notes")]
public sealed class NewChatwootContactNoteCommand : OperationCmdlet
{
    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>The text, in Markdown, up to 20000 characters.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Content { get; set; } = "";

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
        {
            ForInput(contact.Input, () =>
            {
                ChatwootSession session = SessionFor(contact);
                var fields = new Dictionary<string, object?> { ["content"] = ContactNoteContent.Check(Content) };
                long id = IdOf(contact, session);
                if (!Approves($"note on {contact.Describe()}", "Create"))
                    return;
                ApiRequest request = Resources.NotesOf(id).Create(fields);
                Queue(contact.Input, session, async operation =>
                {
                    ContactNote note = await operation.GetAsync<ContactNote>(request).ConfigureAwait(false);
                    note.ContactId = id;
                    operation.Write(note);
                }, key: (typeof(Contact), id));
            });
        }
    }
}
