using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>Tells Meta to deliver the events of a WhatsApp Cloud inbox to this server, as making the inbox did. Gives nothing out. Needs an administrator.</summary>
/// <example>
/// <code>Register-ChatwootInboxWebhook WhatsApp</code>
/// Registers the address again, such as after the server has moved.
/// </example>
/// <example>
/// <code>Register-ChatwootInboxWebhook WhatsApp; Test-ChatwootInbox WhatsApp | Format-List Webhook*, Expected*</code>
/// Registers it, and looks at what Meta has now.
/// </example>
[Cmdlet(VerbsLifecycle.Register, "ChatwootInboxWebhook", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[Serves("POST /api/v1/accounts/{account_id}/inboxes/{id}/register_webhook")]
public sealed class RegisterChatwootInboxWebhookCommand : InboxOperationCmdlet
{
    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        if (!Approves(inbox.Describe(), "Register the web hook"))
            return;
        ApiRequest request = Request("POST", id, "register_webhook");
        Queue(inbox.Input, session, operation => operation.SendAsync(request));
    }
}
