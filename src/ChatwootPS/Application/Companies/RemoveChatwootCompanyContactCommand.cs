using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>Takes contacts out of a company. The contacts themselves stay.</summary>
/// <example>
/// <code>Remove-ChatwootCompanyContact Contoso ana@contoso.com -Force</code>
/// Takes one contact out of a company without asking.
/// </example>
/// <example>
/// <code>Get-ChatwootCompanyContact Contoso | Where-Object Blocked | Remove-ChatwootCompanyContact -PassThru</code>
/// Takes the blocked contacts out of their company, asking for each, and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCompanyContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Contact))]
[Serves("DELETE /api/v1/accounts/{account_id}/companies/{company_id}/contacts/{id}")]
public sealed class RemoveChatwootCompanyContactCommand : OperationCmdlet
{
    /// <summary>The company: an id, a name, a domain or a company. Without it, the one a piped contact belongs to.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    public ResourceRef<Company>? Company { get; set; }

    /// <summary>The contacts: ids, e-mail addresses, phone numbers, identifiers, names, or contacts.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>Gives out the contact, read anew.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Contact> contact in Contact)
        {
            ForInput(contact.Input, () =>
            {
                ResourceRef<Company> reference = Company ?? (contact.Value?.CompanyId is { } own
                    ? new ResourceRef<Company>(own)
                    : throw ErrorRecords.InvalidInput($"Nothing says out of which company {contact.Describe()} shall be taken.", "Give -Company, or pipe contacts that belong to one."));
                ChatwootSession session = SessionFor(contact);
                long company = IdOf(reference, session);
                long id = IdOf(contact, session);
                if (!Approves($"{contact.Describe()} from {reference.Describe()}", "Remove", Force))
                    return;
                bool passThru = PassThru;
                Queue(contact.Input, session, async operation =>
                {
                    await operation.SendAsync(Resources.ContactsOf(company).Remove(id)).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(await operation.GetAsync<Contact>(Resources.Contacts.Get(id)).ConfigureAwait(false));
                }, key: (typeof(Contact), id));
            });
        }
    }
}
