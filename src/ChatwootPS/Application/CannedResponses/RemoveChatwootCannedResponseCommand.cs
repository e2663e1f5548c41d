using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.CannedResponses;

/// <summary>Removes canned responses. Every agent may.</summary>
/// <example>
/// <code>Remove-ChatwootCannedResponse hello</code>
/// Asks, and removes the response.
/// </example>
/// <example>
/// <code>Get-ChatwootCannedResponse sale-2025-* | Remove-ChatwootCannedResponse -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCannedResponse", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CannedResponse))]
[Serves("DELETE /api/v1/accounts/{account_id}/canned_responses/{id}")]
public sealed class RemoveChatwootCannedResponseCommand : RemoveResourceCmdlet<CannedResponse>;
