using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Labels;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>What a contact carries that is merged into another, in words: what moves, what fills a gap, what is lost.</summary>
internal static class MergePreview
{
    // More the server does not list.
    private const int MostConversations = 20;

    public static async Task<string> DescribeAsync(Operation operation, long baseId, long mergeeId)
    {
        Contact kept = await operation.GetAsync<Contact>(Resources.Contacts.Get(baseId)).ConfigureAwait(false);
        Contact merged = await operation.GetAsync<Contact>(Resources.Contacts.Get(mergeeId)).ConfigureAwait(false);
        int conversations = await CountAsync<Conversation>(operation, mergeeId, "/conversations", "payload").ConfigureAwait(false);
        int notes = await CountAsync<ContactNote>(operation, mergeeId, "/notes", null).ConfigureAwait(false);
        IReadOnlyList<string> labels = await ContactLabels.ReadAsync(operation, mergeeId).ConfigureAwait(false);
        string[] moving =
        [
            .. Counted(conversations, "conversation", conversations == MostConversations ? " or more" : ""),
            .. Counted(notes, "note"),
            .. Counted(merged.ContactInboxes?.Count ?? 0, "inbox"),
            .. labels.Select(label => $"label '{label}'"),
        ];
        string[] filling = [.. Texts(kept, merged).Where(text => Blank(text.Kept) && !Blank(text.Merged)).Select(text => $"{text.Name} {text.Merged}"), .. Keys(merged, kept)];
        string[] lost =
        [
            .. Texts(kept, merged).Where(text => !Blank(text.Kept) && !Blank(text.Merged) && text.Kept != text.Merged).Select(text => $"{text.Name} {text.Merged}"),
            .. merged.Blocked == true && kept.Blocked != true ? ["that the customer is blocked"] : System.Array.Empty<string>(),
            .. !Blank(merged.Thumbnail) ? ["the picture"] : System.Array.Empty<string>(),
            .. merged.CompanyId is not null && merged.CompanyId != kept.CompanyId ? ["the company"] : System.Array.Empty<string>(),
        ];
        return $"contact {mergeeId} ({merged}) into contact {baseId} ({kept}): moves {List(moving)}; fills in {List(filling)}; loses {List(lost)}";
    }

    private static async Task<int> CountAsync<T>(Operation operation, long contact, string path, string? envelope)
        where T : class =>
        (await operation.ListAsync<T>(new ApiRequest(ApiFamily.Application, "GET", Resources.Contacts.ItemPath(contact) + path) { Envelope = envelope }, Paging.None).ConfigureAwait(false)).Count;

    private static (string Name, string? Kept, string? Merged)[] Texts(Contact kept, Contact merged) =>
    [
        ("the name", kept.Name, merged.Name),
        ("the e-mail address", kept.Email, merged.Email),
        ("the phone number", kept.PhoneNumber, merged.PhoneNumber),
        ("the identifier", kept.Identifier, merged.Identifier),
    ];

    private static IEnumerable<string> Keys(Contact merged, Contact kept) =>
        New(merged.CustomAttributes, kept.CustomAttributes).Concat(New(merged.AdditionalAttributes, kept.AdditionalAttributes)).Select(key => $"attribute '{key}'");

    private static IEnumerable<string> New(Dictionary<string, object?>? merged, Dictionary<string, object?>? kept) =>
        merged?.Keys.Where(key => kept?.ContainsKey(key) != true) ?? [];

    private static IEnumerable<string> Counted(int count, string noun, string more = "") =>
        count == 0 ? [] : [$"{count}{more} {(count == 1 ? noun : noun == "inbox" ? "inboxes" : noun + "s")}"];

    private static string List(string[] items) => items.Length == 0 ? "nothing" : string.Join(", ", items);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
