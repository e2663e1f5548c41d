using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>Removes macros: your own, and as an administrator the global ones.</summary>
/// <example>
/// <code>Remove-ChatwootMacro Escalate</code>
/// Asks, and removes a macro.
/// </example>
/// <example>
/// <code>Get-ChatwootMacro 'test *' | Remove-ChatwootMacro -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootMacro", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Macro))]
[Serves("DELETE /api/v1/accounts/{account_id}/macros/{id}")]
public sealed class RemoveChatwootMacroCommand : RemoveResourceCmdlet<Macro>;
