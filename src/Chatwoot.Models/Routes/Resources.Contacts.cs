using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>What belongs to contacts, and what contacts belong to.</summary>
internal static partial class Resources
{
    public static Resource<Company> Companies { get; } = new(ApiFamily.Application, A + "companies", "company")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        BodyRoot = "company",
        Paging = Paging.Numbered(25, total: "meta.total_count"),
        Id = company => company.Id,
        Names = company => [company.Name, company.Domain],
        Search = text => new ApiRequest(ApiFamily.Application, "GET", A + "companies/search") { Query = [new("q", text), new("sort", "name,created_at")], Envelope = "payload" },
        ListQuery = [new("sort", "name,created_at")],
    };

    /// <summary>Notes live below a contact: see <see cref="NotesOf"/>.</summary>
    public static Resource<ContactNote> ContactNotes { get; } = new(ApiFamily.Application, A + "contacts/{contact}/notes", "note")
    {
        Id = note => note.Id,
        Names = _ => [],
        HasNames = false,
    };

    /// <summary>The notes on one contact.</summary>
    public static Resource<ContactNote> NotesOf(long contact) => ContactNotes.At(Contacts.ItemPath(contact) + "/notes");

    /// <summary>The contacts of one company, or those found to be added to it.</summary>
    public static Resource<Contact> ContactsOf(long company) => new(ApiFamily.Application, Companies.ItemPath(company) + "/contacts", Contacts.Noun)
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        Paging = Paging.Numbered(15, total: "meta.total_count"),
        Id = Contacts.Id,
        Names = Contacts.Names,
    };
}
