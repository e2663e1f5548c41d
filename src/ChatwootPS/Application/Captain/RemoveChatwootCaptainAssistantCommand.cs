using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Removes AI assistants with all they know. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCaptainAssistant Helper</code>
/// Asks, and removes an assistant.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainAssistant 'test *' | Remove-ChatwootCaptainAssistant -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCaptainAssistant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CaptainAssistant))]
[Serves("DELETE /api/v1/accounts/{account_id}/captain/assistants/{id}")]
public sealed class RemoveChatwootCaptainAssistantCommand : RemoveResourceCmdlet<CaptainAssistant>;
