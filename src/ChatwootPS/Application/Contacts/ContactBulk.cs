using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// One change for many contacts in a request. The server makes it in the background, and passes over numbers it does not
/// know without a word: so bare numbers are looked up before.
/// </summary>
internal static class ContactBulk
{
    /// <summary>What one request holds; the server works through it in a single job.</summary>
    public const int Size = 500;

    private const string Path = "api/v1/accounts/{account}/bulk_actions";

    /// <param name="change">What the body holds beside the numbers.</param>
    public static ApiRequest Request(IEnumerable<long> ids, KeyValuePair<string, object?> change) => new(ApiFamily.Application, "POST", Path)
    {
        Body = new Dictionary<string, object?> { ["type"] = "Contact", ["ids"] = ids.Cast<object?>().ToList(), [change.Key] = change.Value },
        // Twice the same change is the same as once.
        Repeatable = true,
    };

    /// <summary>The same contact is changed once, however often it came.</summary>
    public static List<(long Id, ResourceRef<Contact> Reference)> Distinct(IEnumerable<(long Id, ResourceRef<Contact> Reference)> kept) =>
        kept.GroupBy(item => item.Id).Select(same => same.OrderBy(item => item.Reference.Value is null).First()).ToList();

    /// <summary>Such as "contact 5" or "1,200 contacts".</summary>
    public static string Describe(IReadOnlyList<(long Id, ResourceRef<Contact> Reference)> contacts) =>
        contacts.Count == 1 ? contacts[0].Reference.Describe() : contacts.Count.ToString("N0", CultureInfo.CurrentCulture) + " contacts";

    /// <summary>What an error of a whole request is about.</summary>
    public static object Target(IReadOnlyList<(long Id, ResourceRef<Contact> Reference)> contacts) =>
        contacts.Count == 1 ? contacts[0].Reference.Input : contacts.Select(item => item.Reference.Input).ToArray();

    /// <summary>Such as "in 3 bulk requests".</summary>
    public static string Requests(int contacts)
    {
        int requests = (contacts + Size - 1) / Size;
        return $"in {requests} bulk {(requests == 1 ? "request" : "requests")}";
    }

    /// <summary>The contacts that are there, with the input each came by; what is not, or is refused, becomes an error of its own.</summary>
    /// <param name="refuse">Says what speaks against a contact.</param>
    public static async Task<List<(Contact Contact, object Input)>> FindAsync(Operation operation, IEnumerable<(long Id, ResourceRef<Contact> Reference)> references, Func<Contact, ChatwootApiException?> refuse)
    {
        var found = new List<(Contact, object)>();
        foreach ((long id, ResourceRef<Contact> reference) in references)
        {
            try
            {
                Contact contact = reference.Value ?? await ReadAsync(operation, id).ConfigureAwait(false);
                if (refuse(contact) is { } refusal)
                    throw refusal;
                found.Add((contact, reference.Input));
            }
            catch (ChatwootApiException failure)
            {
                operation.Error(failure, reference.Input);
            }
        }
        return found;
    }

    private static Task<Contact> ReadAsync(Operation operation, long id) =>
        operation.GetAsync<Contact>(Resources.Contacts.Get(id).With(query: [new("include_contact_inboxes", "false")]));
}
