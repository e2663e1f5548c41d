using System.Collections.Generic;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Notes;

/// <summary>On which contact a note is. The numbers of notes alone lead nowhere.</summary>
internal static class ContactNotePlace
{
    /// <param name="given">What -Contact holds.</param>
    /// <exception cref="ChatwootApiException">Nothing says it.</exception>
    public static ResourceRef<Contact> Of(ResourceRef<ContactNote> note, IReadOnlyList<ResourceRef<Contact>> given)
    {
        if (given.Count == 1)
            return given[0];
        return given.Count == 0 && note.Value?.ContactId is { } contact
            ? new ResourceRef<Contact>(contact)
            : throw ErrorRecords.InvalidInput($"Nothing says on which contact {note.Describe()} is.", "Give one contact with -Contact, or pipe what Get-ChatwootContactNote gives.");
    }
}
