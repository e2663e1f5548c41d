using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Companies;

/// <summary>Removes companies. Their contacts stay, and keep the company's name among their additional attributes. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootCompany contoso.com</code>
/// Asks, and removes the company.
/// </example>
/// <example>
/// <code>Get-ChatwootCompany | Where-Object ContactsCount -lt 1 | Remove-ChatwootCompany -Force</code>
/// Removes all companies without a contact, without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCompany", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Company))]
[Serves("DELETE /api/v1/accounts/{account_id}/companies/{id}")]
public sealed class RemoveChatwootCompanyCommand : RemoveResourceCmdlet<Company>;
