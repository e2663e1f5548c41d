using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>Removes conversations with all their messages, for good. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootConversation 4711</code>
/// Asks, and removes one conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label spam | Remove-ChatwootConversation -Force -ThrottleLimit 4</code>
/// Removes all conversations with a label without asking, four at a time.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootConversation", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}")]
[OutputType(typeof(Conversation))]
public sealed class RemoveChatwootConversationCommand : RemoveResourceCmdlet<Conversation>;
