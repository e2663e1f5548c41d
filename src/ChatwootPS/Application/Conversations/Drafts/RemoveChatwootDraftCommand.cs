using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Drafts;

/// <summary>Removes the draft of conversations. All agents share it, so it is gone for all. That there was none is no error.</summary>
/// <example>
/// <code>Remove-ChatwootDraft 4711 -Force</code>
/// Removes the draft of a conversation without asking.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Resolved -UpdatedWithin 1.00:00:00 | Remove-ChatwootDraft -Force</code>
/// Removes what was left unsent in conversations resolved today.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootDraft", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Serves("DELETE /api/v1/accounts/{account_id}/conversations/{conversation_id}/draft_messages")]
[OutputType(typeof(Draft))]
public sealed class RemoveChatwootDraftCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Gives out the draft as it was before.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Process()
    {
        bool passThru = PassThru;
        Each(Conversation, "Remove the draft", async (operation, id) =>
        {
            Draft? before = passThru ? await DraftRequests.ReadAsync(operation, id).ConfigureAwait(false) : null;
            await operation.SendAsync(DraftRequests.Remove(id)).ConfigureAwait(false);
            if (before is not null)
                operation.Write(before);
        }, Force);
    }
}
