using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>
/// Puts contacts into a company, out of the one they were in. The company's name replaces that among their additional
/// attributes.
/// </summary>
/// <example>
/// <code>Add-ChatwootCompanyContact Contoso ana@contoso.com</code>
/// Puts one contact into a company and gives the contact out.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label contoso | Add-ChatwootCompanyContact Contoso -ThrottleLimit 8</code>
/// Puts all contacts with a label into a company.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootCompanyContact", SupportsShouldProcess = true)]
[OutputType(typeof(Contact))]
[Serves("POST /api/v1/accounts/{account_id}/companies/{company_id}/contacts")]
public sealed class AddChatwootCompanyContactCommand : OperationCmdlet
{
    /// <summary>The company: an id, a name, a domain or a company.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public ResourceRef<Company>? Company { get; set; }

    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
        {
            ForInput(contact.Input, () =>
            {
                ChatwootSession session = SessionFor(contact);
                long company = IdOf(Company!, session);
                long id = IdOf(contact, session);
                if (!Approves($"{contact.Describe()} to {Company!.Describe()}", "Add"))
                    return;
                // It is moved, not added: sent twice it does no harm.
                var request = new ApiRequest(ApiFamily.Application, "POST", Resources.ContactsOf(company).Path)
                {
                    Body = new Dictionary<string, object?> { ["contact_id"] = id },
                    Envelope = "payload",
                    Repeatable = true,
                };
                Queue(contact.Input, session, async operation => operation.Write(await operation.GetAsync<Contact>(request).ConfigureAwait(false)), key: (typeof(Contact), id));
            });
        }
    }
}
