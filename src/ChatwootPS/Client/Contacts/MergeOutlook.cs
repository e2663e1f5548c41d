using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Contacts.Sync;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Contacts;

/// <summary>
/// What is known beforehand of a merge: the server makes one contact of two when a customer is given the e-mail address or
/// phone number of another. The Client API cannot look others up; an access token of the same account can.
/// </summary>
internal sealed class MergeOutlook
{
    private static readonly (string Field, ContactKey Key)[] s_keys = [("email", ContactKey.Email), ("phone_number", ContactKey.PhoneNumber)];

    private MergeOutlook(ClientContact? customer, bool isPossible, Contact? other)
    {
        Customer = customer;
        IsPossible = isPossible;
        Other = other;
    }

    /// <summary>The customer as he is.</summary>
    public ClientContact? Customer { get; }

    /// <summary>False where it is certain that nobody else has the address or number.</summary>
    public bool IsPossible { get; }

    /// <summary>Who has it, where that could be found out.</summary>
    public Contact? Other { get; }

    /// <summary>Whether the fields have what another contact can be found by.</summary>
    public static bool MayMerge(Dictionary<string, object?> fields) => Array.Exists(s_keys, pair => fields.ContainsKey(pair.Field));

    public static async Task<MergeOutlook> ReadAsync(Operation operation, Func<Operation, Task<ClientContact>> read, Dictionary<string, object?> fields)
    {
        ClientContact customer = await read(operation).ConfigureAwait(false);
        var changed = new List<(string Field, ContactKey Key)>(s_keys);
        changed.RemoveAll(pair => PersonFields.Text(fields, pair.Field) is not { } wanted || string.Equals(wanted, pair.Key == ContactKey.Email ? customer.Email : customer.PhoneNumber, StringComparison.OrdinalIgnoreCase));
        if (changed.Count == 0)
            return new MergeOutlook(customer, isPossible: false, null);
        if (!await SeesAsync(operation, customer).ConfigureAwait(false))
            return new MergeOutlook(customer, isPossible: true, null);
        foreach ((string field, ContactKey key) in changed)
        {
            (Contact? found, _) = await ContactMatch.Of(fields, [key]).FindAsync(operation).ConfigureAwait(false);
            if (found is not null && found.Id != customer.Id)
                return new MergeOutlook(customer, isPossible: true, found);
        }
        return new MergeOutlook(customer, isPossible: false, null);
    }

    /// <summary>Whether the session's token sees the contacts of the customer's account. Their numbers are those of the whole installation.</summary>
    private static async Task<bool> SeesAsync(Operation operation, ClientContact customer)
    {
        if (operation.Session.AccountId is null || !operation.Session.Apis.Contains(ApiFamily.Application))
            return false;
        try
        {
            return (await operation.ReadItemAsync(Resources.Contacts, customer.Id).ConfigureAwait(false)).Id == customer.Id;
        }
        catch (ChatwootApiException refusal) when (refusal.Status is >= 400 and < 500)
        {
            return false;
        }
    }
}
