using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Removes questions and answers that AI assistants know. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCaptainResponse 7</code>
/// Asks, and removes an answer.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainResponse -Search 'summer sale' | Remove-ChatwootCaptainResponse -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCaptainResponse", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CaptainResponse))]
[Serves("DELETE /api/v1/accounts/{account_id}/captain/assistant_responses/{id}")]
public sealed class RemoveChatwootCaptainResponseCommand : RemoveResourceCmdlet<CaptainResponse>;
