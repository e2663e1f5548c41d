using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Sync;

/// <summary>Finds the contact that a row means.</summary>
internal sealed class ContactMatch
{
    private readonly IReadOnlyList<(ContactKey Key, string Value)> _wanted;

    private ContactMatch(IReadOnlyList<(ContactKey Key, string Value)> wanted)
    {
        _wanted = wanted;
    }

    /// <summary>The first of the values, by which rows of the same contact keep their order.</summary>
    public string Identity => $"{_wanted[0].Key} {_wanted[0].Value.ToUpperInvariant()}";

    /// <param name="order">What counts, the first the most.</param>
    /// <exception cref="ChatwootApiException">The row has none of it.</exception>
    public static ContactMatch Of(Dictionary<string, object?> fields, IEnumerable<ContactKey> order)
    {
        ContactKey[] keys = order.Distinct().ToArray();
        List<(ContactKey, string)> wanted = keys
            .Select(key => (key, PersonFields.Text(fields, Wire.Word(key))))
            .Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => (pair.key, pair.Item2!))
            .ToList();
        return wanted.Count > 0
            ? new ContactMatch(wanted)
            : throw ErrorRecords.InvalidInput("Nothing says which contact is meant.", $"Give at least one of {string.Join(", ", keys.Select(key => $"-{key}"))}; rows of a table need columns of these names.");
    }

    /// <summary>The contact, and what it was found by; nulls where there is none.</summary>
    /// <exception cref="ChatwootApiException">The values belong to several contacts.</exception>
    public async Task<(Contact? Contact, ContactKey? By)> FindAsync(Operation operation)
    {
        // In one request: what is found then is told apart here, because the server compares without regard to case.
        List<object?> conditions = _wanted.Select(pair =>
        {
            Dictionary<string, object?> condition = FilterConditions.Condition(Wire.Word(pair.Key), "equal_to", pair.Value);
            condition["query_operator"] = "OR";
            return (object?)condition;
        }).ToList();
        List<Contact> rows = await operation.ListAsync<Contact>(ContactFilter.Request(conditions, [new("sort", "created_at"), new("include_contact_inboxes", "false")]), Resources.Contacts.Paging).ConfigureAwait(false);
        List<(Contact Contact, ContactKey Key)> found = _wanted
            .Select(pair => (Contact: rows.Find(row => Fits(row, pair.Key, pair.Value)), pair.Key))
            .Where(pair => pair.Contact is not null)
            .Select(pair => (pair.Contact!, pair.Key))
            .ToList();
        if (found.Count == 0)
            return (null, null);
        if (found.FirstOrDefault(other => other.Contact.Id != found[0].Contact.Id) is { Contact: not null } second)
        {
            throw new ChatwootApiException(ErrorReason.AlreadyExists, $"The {Noun(found[0].Key)} belongs to contact {found[0].Contact.Id} ({found[0].Contact}), the {Noun(second.Key)} to contact {second.Contact.Id} ({second.Contact}).")
            {
                RecommendedAction = $"Make one contact of the two: Merge-ChatwootContact {found[0].Contact.Id} {second.Contact.Id}.",
            };
        }
        return (found[0].Contact, found[0].Key);
    }

    private static bool Fits(Contact contact, ContactKey key, string value) => key switch
    {
        ContactKey.Email => string.Equals(contact.Email, value, StringComparison.OrdinalIgnoreCase),
        ContactKey.PhoneNumber => contact.PhoneNumber == value,
        _ => contact.Identifier == value,
    };

    private static string Noun(ContactKey key) => key switch
    {
        ContactKey.Email => "e-mail address",
        ContactKey.PhoneNumber => "phone number",
        _ => "identifier",
    };
}
