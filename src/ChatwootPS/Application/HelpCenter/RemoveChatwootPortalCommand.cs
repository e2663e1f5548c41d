using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Removes portals (help centers) with all their categories and articles, for good. Needs an administrator. Set-ChatwootPortal -Archived $true puts one away instead.</summary>
/// <example>
/// <code>Remove-ChatwootPortal old-help</code>
/// Asks, and removes the portal.
/// </example>
/// <example>
/// <code>Get-ChatwootPortal test-* | Remove-ChatwootPortal -Force</code>
/// Removes several portals without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPortal", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Portal))]
[Serves("DELETE /api/v1/accounts/{account_id}/portals/{id}")]
public sealed class RemoveChatwootPortalCommand : RemoveResourceCmdlet<Portal>;
