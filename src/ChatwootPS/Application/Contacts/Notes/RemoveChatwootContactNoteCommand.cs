using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>Removes notes on contacts, one's own and those of others.</summary>
/// <example>
/// <code>Remove-ChatwootContactNote ana@contoso.com 12 -Force</code>
/// Removes a note without asking.
/// </example>
/// <example>
/// <code>Get-ChatwootContactNote 4711 | Where-Object CreatedAt -LT (Get-Date).AddYears(-2) | Remove-ChatwootContactNote -PassThru</code>
/// Removes the old notes on a contact, asking for each, and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootContactNote", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ContactNote))]
[Serves("DELETE /api/v1/accounts/{account_id}/contacts/{contact_id}/notes/{id}")]
public sealed class RemoveChatwootContactNoteCommand : ContactNoteCmdlet
{
    /// <summary>Gives out the note, as it was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process() => EachNote("Remove", Force, () =>
    {
        bool passThru = PassThru;
        return async (operation, contact, id) =>
        {
            ContactNote? removed = passThru ? await operation.GetAsync<ContactNote>(Resources.NotesOf(contact).Get(id)).ConfigureAwait(false) : null;
            await operation.SendAsync(Resources.NotesOf(contact).Remove(id)).ConfigureAwait(false);
            if (removed is null)
                return;
            removed.ContactId = contact;
            operation.Write(removed);
        };
    });
}
