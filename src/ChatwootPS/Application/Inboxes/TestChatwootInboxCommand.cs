using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Asks Meta how the number of a WhatsApp Cloud inbox is doing: its quality, its limits, and where its events go. The server
/// knows nothing of the kind for other channels, and refuses.
/// </summary>
/// <example>
/// <code>Test-ChatwootInbox WhatsApp</code>
/// Shows the quality and the limits of the number.
/// </example>
/// <example>
/// <code>Get-ChatwootInbox -ChannelType Whatsapp | Where-Object Provider -eq whatsapp_cloud | Test-ChatwootInbox | Where-Object IsWebhookRegistered -eq $false | Register-ChatwootInboxWebhook</code>
/// Sets the address for events where Meta delivers them elsewhere.
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ChatwootInbox")]
[OutputType(typeof(InboxHealth))]
[Serves("GET /api/v1/accounts/{account_id}/inboxes/{id}/health")]
public sealed class TestChatwootInboxCommand : InboxOperationCmdlet
{
    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        ApiRequest request = Request("GET", id, "health");
        Queue(inbox.Input, session, async operation =>
        {
            InboxHealth health = await operation.GetAsync<InboxHealth>(request).ConfigureAwait(false);
            health.InboxId = id;
            operation.Write(health);
        });
    }
}
