using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Webhooks;

/// <summary>Makes a web hook and gives it out with its secret, which the server makes. Needs an administrator.</summary>
/// <example>
/// <code>New-ChatwootWebhook https://hooks.example.com/chatwoot -Subscription MessageCreated, ConversationStatusChanged</code>
/// Has the server tell an address of messages and changes of status.
/// </example>
/// <example>
/// <code>(New-ChatwootWebhook https://hooks.example.com/support -Inbox 'Support API').Secret | ConvertFrom-SecureString</code>
/// Makes one for one inbox and keeps its secret.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootWebhook", SupportsShouldProcess = true)]
[OutputType(typeof(Webhook))]
[Serves("POST /api/v1/accounts/{account_id}/webhooks")]
public sealed class NewChatwootWebhookCommand : WebhookBodyCmdlet
{
    /// <summary>The http or https address, unique in the account.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Url { get; set; } = "";

    private protected override void Process() => Create(Url, Url);
}
