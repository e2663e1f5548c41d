using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Removes services of others that AI assistants may call. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Remove-ChatwootCaptainCustomTool 'Order status'</code>
/// Asks, and removes a tool.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainCustomTool 'test *' | Remove-ChatwootCaptainCustomTool -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootCaptainCustomTool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CaptainCustomTool))]
[Serves("DELETE /api/v1/accounts/{account_id}/captain/custom_tools/{id}")]
public sealed class RemoveChatwootCaptainCustomToolCommand : RemoveResourceCmdlet<CaptainCustomTool>;
