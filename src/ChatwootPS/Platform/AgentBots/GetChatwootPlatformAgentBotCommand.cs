using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AgentBots;

/// <summary>Reads agent bots of the installation: those the platform app made or was permitted to.</summary>
/// <example>
/// <code>Get-ChatwootPlatformAgentBot</code>
/// Lists them.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAgentBot triage*</code>
/// Reads those whose names begin so.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootPlatformAgentBot", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[Serves("GET /platform/api/v1/agent_bots", "GET /platform/api/v1/agent_bots/{id}")]
[OutputType(typeof(PlatformAgentBot))]
public sealed class GetChatwootPlatformAgentBotCommand : GetResourceCmdlet<PlatformAgentBot>;
