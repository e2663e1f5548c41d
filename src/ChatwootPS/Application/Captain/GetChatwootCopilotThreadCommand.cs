using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Reads your talks with AI assistants, the newest first. Part of the enterprise edition.</summary>
/// <example>
/// <code>Get-ChatwootCopilotThread -First 5</code>
/// Lists your last five talks.
/// </example>
/// <example>
/// <code>Get-ChatwootCopilotThread '*refund*' | Get-ChatwootCopilotMessage</code>
/// Reads the talks that began with a word.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootCopilotThread", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(CopilotThread))]
[Serves("GET /api/v1/accounts/{account_id}/captain/copilot_threads")]
public sealed class GetChatwootCopilotThreadCommand : GetResourceCmdlet<CopilotThread>;
