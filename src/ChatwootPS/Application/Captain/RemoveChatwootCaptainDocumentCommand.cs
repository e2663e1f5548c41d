using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Removes documents and the answers that were made from them. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCaptainDocument 12</code>
/// Asks, and removes a document.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainDocument -Search old-docs | Remove-ChatwootCaptainDocument -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCaptainDocument", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CaptainDocument))]
[Serves("DELETE /api/v1/accounts/{account_id}/captain/documents/{id}")]
public sealed class RemoveChatwootCaptainDocumentCommand : RemoveResourceCmdlet<CaptainDocument>;
