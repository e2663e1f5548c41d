using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Drafts;

/// <summary>Writes the draft of conversations, in place of the one that is there: a script prepares an answer, a person looks at it and sends it. All agents share the draft.</summary>
/// <example>
/// <code>Set-ChatwootDraft 4711 'Dear Zoe, your order is on its way.'</code>
/// Prepares an answer.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Unattended -Label delivery | Set-ChatwootDraft -Message 'Your order is on its way.' -PassThru</code>
/// Prepares the same answer in several conversations, and gives the drafts out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootDraft", SupportsShouldProcess = true)]
[Serves("PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/draft_messages")]
[OutputType(typeof(Draft))]
public sealed class SetChatwootDraftCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The text; an empty one leaves an empty draft, see Remove-ChatwootDraft.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string Message { get; set; } = "";

    /// <summary>Gives out the draft, read anew.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        bool passThru = PassThru;
        Each(Conversation, (_, _) =>
        {
            string message = (string)PlainValue.From(Message, nameof(Message))!;
            return ("Write the draft", async (operation, id) =>
            {
                await operation.SendAsync(DraftRequests.Set(id, message)).ConfigureAwait(false);
                if (passThru)
                    operation.Write(await DraftRequests.ReadAsync(operation, id).ConfigureAwait(false));
            });
        });
    }
}
