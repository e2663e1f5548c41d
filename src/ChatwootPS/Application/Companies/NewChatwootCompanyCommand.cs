using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>
/// Makes a company. The server also makes one by itself when a contact gets an e-mail address with a domain that no company
/// has. Needs the enterprise feature 'companies'.
/// </summary>
/// <example>
/// <code>New-ChatwootCompany Contoso -Domain contoso.com -CustomAttribute @{ tier = 'gold' }</code>
/// Makes a company and gives it out.
/// </example>
/// <example>
/// <code>'Contoso', 'Fabrikam' | New-ChatwootCompany</code>
/// Makes two companies without a domain.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCompany", SupportsShouldProcess = true)]
[OutputType(typeof(Company))]
[Serves("POST /api/v1/accounts/{account_id}/companies")]
public sealed class NewChatwootCompanyCommand : CompanyBodyCmdlet
{
    /// <summary>The name, up to 100 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [BodyField]
    [AllowEmptyString]
    public string Name { get; set; } = "";

    private protected override void Process() => Create(Name, Name);

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        return async operation =>
        {
            Company made = await operation.GetAsync<Company>(Resources.Companies.Create(first)).ConfigureAwait(false);
            if (picture is null)
                return made;
            try
            {
                return await operation.GetAsync<Company>(Resources.Companies.Update(made.Id, picture)).ConfigureAwait(false);
            }
            catch (ChatwootApiException)
            {
                // It is there all the same: whoever looks at the output must not make another one.
                operation.Write(made);
                throw;
            }
        };
    }
}
