using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>Does something with notes that are there.</summary>
public abstract class ContactNoteCmdlet : OperationCmdlet
{
    /// <summary>The contact: an id, e-mail address, phone number, identifier, name, or a contact. Piped notes bring theirs.</summary>
    [Parameter(Position = 0)]
    [Alias("ContactId")]
    [ValidateNotNull]
    public ResourceRef<Contact>? Contact { get; set; }

    /// <summary>The ids of the notes, or the notes.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("NoteId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<ContactNote>[] Id { get; set; } = [];

    private protected delegate Task Work(Operation operation, long contact, long note);

    /// <summary>Does it with each note, once it is approved.</summary>
    private protected void EachNote(string action, bool force, Func<Work> plan)
    {
        foreach (ResourceRef<ContactNote> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ResourceRef<Contact> place = ContactNotePlace.Of(reference, Contact is null ? [] : [Contact]);
                ChatwootSession session = SessionFor(reference.Value ?? (object?)place);
                Work work = plan();
                long contact = IdOf(place, session);
                long id = IdOf(reference, session);
                if (Approves($"note {id} on contact {contact}", action, force))
                    Queue(reference.Input, session, operation => work(operation, contact, id), key: (typeof(Contact), contact));
            });
        }
    }
}
