using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Deletes the content and the files of messages. The message keeps its place in the conversation and says that it was
/// deleted; what went out by e-mail or another channel stays there.
/// </summary>
/// <example>
/// <code>Remove-ChatwootMessage 4711 93120 -Force</code>
/// Deletes a message without asking.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 | Where-Object Content -Match 'password' | Remove-ChatwootMessage -PassThru</code>
/// Deletes the messages that fit, asking for each, and gives out what is left of them.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootMessage", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Message))]
[Serves("DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}")]
public sealed class RemoveChatwootMessageCommand : MessageCmdlet
{
    /// <summary>Gives out the message as the server left it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process() => ForMessages((input, session, conversation, id) =>
    {
        if (!Approves($"message {id} in conversation {conversation}", "Remove", Force))
            return;
        bool passThru = PassThru;
        Queue(input, session, async operation =>
        {
            Message left = await operation.GetAsync<Message>(Resources.MessagesOf(conversation).Remove(id)).ConfigureAwait(false);
            if (passThru)
                operation.Write(left);
        }, key: (typeof(Conversation), conversation));
    });
}
