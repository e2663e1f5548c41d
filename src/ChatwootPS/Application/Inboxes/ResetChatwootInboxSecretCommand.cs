using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Makes a new secret for API inboxes, with which their web hooks are signed, and gives it out as a SecureString. Whoever
/// checks signatures with the old one refuses them from then on. Needs an administrator.
/// </summary>
/// <example>
/// <code>$secret = Reset-ChatwootInboxSecret 'Shop API' -Force</code>
/// Makes a new secret without asking.
/// </example>
/// <example>
/// <code>Reset-ChatwootInboxSecret 'Shop API' | Export-Clixml secret.xml</code>
/// Asks, and keeps the new secret in a file; only on Windows is it encrypted there.
/// </example>
[Cmdlet(VerbsCommon.Reset, "ChatwootInboxSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SecureString), typeof(Inbox))]
[Serves("POST /api/v1/accounts/{account_id}/inboxes/{id}/reset_secret")]
public sealed class ResetChatwootInboxSecretCommand : InboxOperationCmdlet
{
    private const string NoSecret = "Only API inboxes have a secret.";

    /// <summary>Gives out the inbox, with its new secret, instead of the secret alone.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process(ResourceRef<Inbox> inbox, ChatwootSession session, long id)
    {
        if (inbox.Value?.ChannelType is { } channel && channel != "Channel::Api")
            throw ErrorRecords.InvalidInput($"Inbox '{inbox}' is no API inbox.", NoSecret);
        if (!Approves(inbox.Describe(), "Replace the secret; the old one is void from then on", Force))
            return;
        bool passThru = PassThru;
        ApiRequest request = Request("POST", id, "reset_secret");
        Queue(inbox.Input, session, async operation =>
        {
            Inbox changed;
            try
            {
                changed = await operation.GetAsync<Inbox>(request).ConfigureAwait(false);
            }
            catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound && refusal.ServerMessage is null)
            {
                // An inbox of another channel is refused with an empty answer.
                throw new ChatwootApiException(ErrorReason.InvalidInput, $"Inbox {id} is no API inbox.", refusal) { RecommendedAction = NoSecret };
            }
            Forget(operation);
            if (passThru)
                operation.Write(changed);
            else if (changed.Secret is { } secret)
                operation.Write(secret);
        });
    }
}
