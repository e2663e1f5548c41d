using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>Changes the text of notes. Whoever changes a note becomes its author.</summary>
/// <example>
/// <code>Set-ChatwootContactNote ana@contoso.com 12 'Prefers e-mail.'</code>
/// Replaces the text of a note.
/// </example>
/// <example>
/// <code>Get-ChatwootContactNote 4711 -First 1 | Set-ChatwootContactNote -Content 'Called back.' -PassThru</code>
/// Replaces the text of the newest note on a contact and gives it out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootContactNote", SupportsShouldProcess = true)]
[OutputType(typeof(ContactNote))]
[Serves("PATCH /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{id}")]
public sealed class SetChatwootContactNoteCommand : ContactNoteCmdlet
{
    /// <summary>The new text, in Markdown, up to 20000 characters.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [AllowEmptyString]
    public string Content { get; set; } = "";

    /// <summary>Gives out the changed note.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => EachNote("Change", false, () =>
    {
        var fields = new Dictionary<string, object?> { ["content"] = ContactNoteContent.Check(Content) };
        bool passThru = PassThru;
        return async (operation, contact, id) =>
        {
            ContactNote changed = await operation.GetAsync<ContactNote>(Resources.NotesOf(contact).Update(id, fields)).ConfigureAwait(false);
            changed.ContactId = contact;
            if (passThru)
                operation.Write(changed);
        };
    });
}
