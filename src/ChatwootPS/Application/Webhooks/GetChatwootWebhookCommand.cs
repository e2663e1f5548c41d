using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Webhooks;

/// <summary>Reads web hooks with the secrets they are signed with, as SecureString. Needs an administrator.</summary>
/// <example>
/// <code>Get-ChatwootWebhook</code>
/// Lists the web hooks of the account.
/// </example>
/// <example>
/// <code>$secret = (Get-ChatwootWebhook 'https://hooks.example.com/chatwoot').Secret</code>
/// Reads the key with which deliveries to an address are signed.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootWebhook", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(Webhook))]
[Serves("GET /api/v1/accounts/{account_id}/webhooks")]
public sealed class GetChatwootWebhookCommand : GetResourceCmdlet<Webhook>;
