using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Macros;

/// <summary>Reads macros: the global ones and your own. A macro that an administrator stored without visibility is in no list and is read by its id.</summary>
/// <example>
/// <code>Get-ChatwootMacro</code>
/// Lists the macros you may run.
/// </example>
/// <example>
/// <code>(Get-ChatwootMacro 'Escalate').Actions</code>
/// Shows what a macro does.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootMacro", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Macro))]
[Serves("GET /api/v1/accounts/{account_id}/macros", "GET /api/v1/accounts/{account_id}/macros/{id}")]
public sealed class GetChatwootMacroCommand : GetResourceCmdlet<Macro>;
