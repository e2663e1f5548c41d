using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>
/// Removes agent bots of the account. Their token is void at once; inboxes lose the bot in the background, and conversations
/// assigned to it have no assignee then. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootAgentBot 'Order status'</code>
/// Asks, and removes the bot.
/// </example>
/// <example>
/// <code>Get-ChatwootAgentBot 'Test*' | Remove-ChatwootAgentBot -Force</code>
/// Removes several bots without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootAgentBot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AgentBot))]
[Serves("DELETE /api/v1/accounts/{account_id}/agent_bots/{id}")]
public sealed class RemoveChatwootAgentBotCommand : RemoveResourceCmdlet<AgentBot>;
