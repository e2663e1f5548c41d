using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Webhooks;

/// <summary>Removes web hooks. Needs an administrator.</summary>
/// <example>
/// <code>Remove-ChatwootWebhook 3</code>
/// Asks, and removes a web hook.
/// </example>
/// <example>
/// <code>Get-ChatwootWebhook 'https://old.example.com/*' | Remove-ChatwootWebhook -Force</code>
/// Removes all to one host without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootWebhook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Webhook))]
[Serves("DELETE /api/v1/accounts/{account_id}/webhooks/{webhook_id}")]
public sealed class RemoveChatwootWebhookCommand : RemoveResourceCmdlet<Webhook>;
