using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>Reads companies: by id, name or domain, by a text, or all. Needs the enterprise feature 'companies'.</summary>
/// <example>
/// <code>Get-ChatwootCompany -Sort ContactsCount -Descending -First 10</code>
/// The ten companies with the most contacts.
/// </example>
/// <example>
/// <code>Get-ChatwootCompany contoso.com | Get-ChatwootCompanyContact</code>
/// The contacts of a company, which is named by its domain.
/// </example>
/// <example>
/// <code>Get-ChatwootCompany -Search consulting</code>
/// Companies with a text in their name or domain.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCompany", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Company))]
[Serves(
    "GET /api/v1/accounts/{account_id}/companies",
    "GET /api/v1/accounts/{account_id}/companies/search",
    "GET /api/v1/accounts/{account_id}/companies/{id}")]
public sealed class GetChatwootCompanyCommand : GetResourceCmdlet<Company>
{
    private const string SearchSet = "Search";

    /// <summary>Only companies whose name or domain holds this text, whatever its case.</summary>
    [Parameter(ParameterSetName = SearchSet, Mandatory = true)]
    [ValidateText(@"\S", "more than blanks")]
    public string? Search { get; set; }

    /// <summary>What the companies are sorted by; by default Name.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SearchSet)]
    public CompanySort Sort { get; set; }

    /// <summary>Sorts downwards.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SearchSet)]
    public SwitchParameter Descending { get; set; }

    private protected override ApiRequest ListRequest(ChatwootSession session)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (Search is not null)
            query.Add(new("q", Search));
        query.Add(new("sort", SortKeys()));
        ApiRequest request = Resource.List(query);
        return Search is null ? request : request.With(path: Resource.Path + "/search");
    }

    /// <summary>The server always compares in the order name, domain, created_at and the others: the time of making keeps equals in order only after the first two.</summary>
    private string SortKeys()
    {
        string key = (Descending ? "-" : "") + Wire.Word(Sort);
        return Sort is CompanySort.Name or CompanySort.Domain ? key + ",created_at" : key;
    }
}
