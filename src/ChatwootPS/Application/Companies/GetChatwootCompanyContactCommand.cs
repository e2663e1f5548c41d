using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>Lists the contacts of companies by name, or finds contacts that could be added to them.</summary>
/// <example>
/// <code>Get-ChatwootCompany contoso.com | Get-ChatwootCompanyContact</code>
/// The contacts of a company.
/// </example>
/// <example>
/// <code>Get-ChatwootCompanyContact Contoso -Candidate '@contoso.' | Add-ChatwootCompanyContact Contoso</code>
/// Adds the contacts who have such an address and are not in the company yet.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCompanyContact", SupportsPaging = true)]
[OutputType(typeof(Contact))]
[Serves(
    "GET /api/v1/accounts/{account_id}/companies/{company_id}/contacts",
    "GET /api/v1/accounts/{account_id}/companies/{company_id}/contacts/search")]
public sealed class GetChatwootCompanyContactCommand : OperationCmdlet
{
    /// <summary>The companies: ids, names, domains, or companies. -First and -Skip count for each of them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("CompanyId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Company>[] Company { get; set; } = [];

    /// <summary>Instead of the company's contacts those of no company or another one whose name, e-mail address, phone number or identifier holds this text.</summary>
    [Parameter]
    [ValidateText(@"\S", "more than blanks")]
    public string? Candidate { get; set; }

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Company> company in Company)
        {
            ForInput(company.Input, () =>
            {
                ChatwootSession session = SessionFor(company);
                Resource<Contact> contacts = Resources.ContactsOf(IdOf(company, session));
                ApiRequest request = contacts.List();
                if (Candidate is not null)
                    request = request.With(path: contacts.Path + "/search", query: new List<KeyValuePair<string, string>> { new("q", Candidate) });
                QueueRows<Contact>(company.Input, session, request, contacts.Paging);
            });
        }
    }
}
