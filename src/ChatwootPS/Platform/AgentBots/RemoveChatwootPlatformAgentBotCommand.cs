using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AgentBots;

/// <summary>Removes agent bots from the installation; their tokens die at once.</summary>
/// <example>
/// <code>Remove-ChatwootPlatformAgentBot Triage</code>
/// Asks, and removes the bot.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAgentBot test-* | Remove-ChatwootPlatformAgentBot -Force</code>
/// Removes several without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootPlatformAgentBot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /platform/api/v1/agent_bots/{id}")]
[OutputType(typeof(PlatformAgentBot))]
public sealed class RemoveChatwootPlatformAgentBotCommand : RemoveResourceCmdlet<PlatformAgentBot>;
