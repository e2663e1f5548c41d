using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts;

/// <summary>
/// Reads contacts: by id or name, by exactly an e-mail address, phone number or identifier, by a text, by conditions, or all.
/// Contacts with none of e-mail address, phone number and identifier are in no list; ids, -Search and -Active find them.
/// </summary>
/// <example>
/// <code>Get-ChatwootContact -Sort LastActivityAt -Descending -First 20</code>
/// The 20 contacts that were active last.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Email ana@contoso.com</code>
/// The contact with this e-mail address, or nothing.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Filter @{ attribute_key = 'company_name'; filter_operator = 'contains'; values = 'contoso' }, @{ attribute_key = 'last_activity_at'; filter_operator = 'days_before'; values = 90 }</code>
/// The contacts of a company that were last active more than 90 days ago.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -SavedFilter 'Trials in Spain' | Add-ChatwootContactLabel trial-es -CreateLabel</code>
/// Puts a label on the contacts of a segment that was saved in the dashboard.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label vip | Get-ChatwootConversation -Status Open</code>
/// The open conversations of the contacts with a label.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootContact", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Contact))]
[Serves(
    "GET /api/v1/accounts/{account_id}/contacts",
    "GET /api/v1/accounts/{account_id}/contacts/active",
    "GET /api/v1/accounts/{account_id}/contacts/search",
    "GET /api/v1/accounts/{account_id}/contacts/{id}",
    "POST /api/v1/accounts/{account_id}/contacts/filter")]
public sealed class GetChatwootContactCommand : GetResourceCmdlet<Contact>
{
    private const string SearchSet = "Search";
    private const string ActiveSet = "Active";
    private const string FilterSet = "Filter";
    private const string SavedFilterSet = "SavedFilter";
    private const string EmailSet = "Email";
    private const string PhoneNumberSet = "PhoneNumber";
    private const string IdentifierSet = "Identifier";

    /// <summary>Only contacts with at least one of these labels.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>
    /// Contacts whose name, e-mail address, phone number or identifier (here upper and lower case are told apart) holds this
    /// text; '%' and '_' stand for any characters. How many there are in all is not known before the end.
    /// </summary>
    [Parameter(ParameterSetName = SearchSet, Mandatory = true)]
    [ValidateText(@"\S", "more than blanks")]
    public string? Search { get; set; }

    /// <summary>Only contacts that are online, or were a moment ago.</summary>
    [Parameter(ParameterSetName = ActiveSet, Mandatory = true)]
    public SwitchParameter Active { get; set; }

    /// <summary>
    /// What New-ChatwootFilter makes, its expression as text ("city eq Berlin and labels present"), a saved filter of
    /// Get-ChatwootCustomFilter, or conditions of the server's filter, each a hashtable of attribute_key, filter_operator, values and query_operator
    /// (AND or OR to the next one, by default AND; AND binds stronger). Attributes: name, email, phone_number, identifier,
    /// country_code, city, company_name, labels, created_at, last_activity_at, blocked, or the key of a custom attribute.
    /// Operators: equal_to, not_equal_to, is_present, is_not_present, contains, does_not_contain, is_greater_than,
    /// is_less_than, days_before. In a hashtable only contains and does_not_contain take several values.
    /// </summary>
    [Parameter(ParameterSetName = FilterSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public object[] Filter { get; set; } = [];

    /// <summary>A segment of contacts the session's user saved in the dashboard: its id, its name, or what Get-ChatwootCustomFilter gives.</summary>
    [Parameter(ParameterSetName = SavedFilterSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public object? SavedFilter { get; set; }

    /// <summary>The contact with exactly this e-mail address, whatever its case.</summary>
    [Parameter(ParameterSetName = EmailSet, Mandatory = true)]
    [ValidateText(@"\S", "more than blanks")]
    public string? Email { get; set; }

    /// <summary>The contact with exactly this phone number, such as +34911234567.</summary>
    [Parameter(ParameterSetName = PhoneNumberSet, Mandatory = true)]
    [ValidateText(@"\S", "more than blanks")]
    public string? PhoneNumber { get; set; }

    /// <summary>The contact with exactly this identifier; upper and lower case are told apart.</summary>
    [Parameter(ParameterSetName = IdentifierSet, Mandatory = true)]
    [ValidateText(@"\S", "more than blanks")]
    public string? Identifier { get; set; }

    /// <summary>
    /// What the contacts are sorted by; by default CreatedAt, the oldest first. The server has no fixed order among contacts
    /// with the same CompanyName, City or Country, so that over many pages one of them may be missed: for all contacts, sort
    /// by something else.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = ActiveSet)]
    [Parameter(ParameterSetName = FilterSet)]
    [Parameter(ParameterSetName = SavedFilterSet)]
    public ContactSort Sort { get; set; }

    /// <summary>Sorts downwards.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = ActiveSet)]
    [Parameter(ParameterSetName = FilterSet)]
    [Parameter(ParameterSetName = SavedFilterSet)]
    public SwitchParameter Descending { get; set; }

    /// <summary>Reads the inboxes the contacts can be reached through, too, which takes the server longer. One contact by its id always has them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SearchSet)]
    [Parameter(ParameterSetName = ActiveSet)]
    [Parameter(ParameterSetName = FilterSet)]
    [Parameter(ParameterSetName = SavedFilterSet)]
    [Parameter(ParameterSetName = EmailSet)]
    [Parameter(ParameterSetName = PhoneNumberSet)]
    [Parameter(ParameterSetName = IdentifierSet)]
    public SwitchParameter IncludeContactInbox { get; set; }

    // A search counts the rows of the page only.
    private protected override Paging ListPaging => ParameterSetName == SearchSet ? Paging.Numbered(Resource.Paging.PageSize, hasMore: "meta.has_more") : base.ListPaging;

    // The server compares without regard to case, and knows phone numbers without their '+'.
    private protected override Func<Contact, bool>? Keep
    {
        get
        {
            string wanted = Exact;
            return ParameterSetName switch
            {
                EmailSet => contact => string.Equals(contact.Email, wanted, StringComparison.OrdinalIgnoreCase),
                PhoneNumberSet => contact => contact.PhoneNumber == wanted,
                IdentifierSet => contact => contact.Identifier == wanted,
                _ => null,
            };
        }
    }

    private string Exact => ParameterSetName switch
    {
        EmailSet => Email!.Trim(),
        PhoneNumberSet => "+" + PhoneNumber!.Trim().TrimStart('+'),
        IdentifierSet => Identifier!,
        _ => "",
    };

    private protected override void Process()
    {
        if (Id.Length > 0)
        {
            base.Process();
            return;
        }
        object? asked = ParameterSetName switch
        {
            SearchSet => Search,
            FilterSet => Filter,
            SavedFilterSet => SavedFilter,
            EmailSet => Email,
            PhoneNumberSet => PhoneNumber,
            IdentifierSet => Identifier,
            _ => null,
        };
        ForInput(asked, () => QueueList(asked));
    }

    private protected override ApiRequest ListRequest(ChatwootSession session)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (Search is not null)
            query.Add(new("q", Search));
        foreach (string label in LabelTitles.Check(Label))
            query.Add(new("labels[]", label));
        query.Add(new("sort", SortKeys()));
        query.Add(new("include_contact_inboxes", IncludeContactInbox ? "true" : "false"));
        return ParameterSetName switch
        {
            SearchSet => Resource.List(query).With(path: Resource.Path + "/search"),
            ActiveSet => Resource.List(query).With(path: Resource.Path + "/active"),
            FilterSet => ContactFilter.Request(Filter, query, attribute => CustomAttribute(attribute, session)),
            SavedFilterSet => ContactFilter.Request(Lookup(session, operation => Completion.SavedFilter.ConditionsAsync(operation, SavedFilter!, "contact")), query, attribute => CustomAttribute(attribute, session)),
            EmailSet or PhoneNumberSet or IdentifierSet => ContactFilter.Request([FilterConditions.Condition(Wire.Name(ParameterSetName), "equal_to", Exact)], query),
            _ => Resource.List(query),
        };
    }

    private FilterAttribute? CustomAttribute(string attribute, ChatwootSession session) =>
        Lookup(session, operation => CustomFilterAttributes.ReadAsync(operation, ContactFilter.Grammar.CustomAttributeType)).TryGetValue(attribute, out FilterAttribute? known) ? known : null;

    /// <summary>The server always compares in the order email, name, phone_number, last_activity_at, created_at and the others: the time of making keeps equals in order only after the first four.</summary>
    private string SortKeys()
    {
        string key = (Descending ? "-" : "") + Wire.Word(Sort);
        return Sort is ContactSort.Email or ContactSort.Name or ContactSort.PhoneNumber or ContactSort.LastActivityAt ? key + ",created_at" : key;
    }
}
