using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Webhooks;

/// <summary>Changes web hooks. The secret cannot be changed: remove the web hook and make a new one. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootWebhook 3 -Subscription MessageCreated, MessageUpdated</code>
/// Replaces the events a web hook is told of.
/// </example>
/// <example>
/// <code>Get-ChatwootWebhook 'https://old.example.com/*' | Set-ChatwootWebhook -Url https://new.example.com/chatwoot -PassThru</code>
/// Moves a web hook to another address.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootWebhook", SupportsShouldProcess = true)]
[OutputType(typeof(Webhook))]
[Serves("PATCH /api/v1/accounts/{account_id}/webhooks/{webhook_id}")]
public sealed class SetChatwootWebhookCommand : WebhookBodyCmdlet
{
    /// <summary>The ids, names, addresses or web hooks to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Webhook>[] Id { get; set; } = [];

    /// <summary>The new http or https address, unique in the account.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Url { get; set; }

    /// <summary>Gives out the changed web hook.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
