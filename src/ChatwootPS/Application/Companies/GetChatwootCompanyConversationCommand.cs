using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>
/// Reads the latest conversations of all contacts of companies: the server tells 20, and no more. Get-ChatwootCompanyContact
/// and Get-ChatwootConversation -Contact lead to the others.
/// </summary>
/// <example>
/// <code>Get-ChatwootCompanyConversation contoso.com</code>
/// What was last talked about with a company.
/// </example>
/// <example>
/// <code>Get-ChatwootCompany -Sort LastActivityAt -Descending -First 5 | Get-ChatwootCompanyConversation | Where-Object Status -eq Open</code>
/// The open ones among the latest conversations of the five companies that were active last.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCompanyConversation", SupportsPaging = true)]
[OutputType(typeof(Conversation))]
[Serves("GET /api/v1/accounts/{account_id}/companies/{company_id}/conversations")]
public sealed class GetChatwootCompanyConversationCommand : OperationCmdlet
{
    /// <summary>The companies: ids, names, domains, or companies.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("CompanyId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Company>[] Company { get; set; } = [];

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
                var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Companies.ItemPath(IdOf(company, session)) + "/conversations") { Envelope = "payload" };
                var window = new ListWindow(PagingParameters);
                Queue(company.Input, session, async operation =>
                {
                    List<Conversation> latest = await operation.ListAsync<Conversation>(request, Paging.None).ConfigureAwait(false);
                    window.Write(operation, latest);
                });
            });
        }
    }
}
