using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations.Drafts;

/// <summary>Reads the drafts of conversations: the unsent answer, which all agents share. Where there is none, HasDraft is false.</summary>
/// <example>
/// <code>Get-ChatwootDraft 4711</code>
/// Reads the draft of a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Open | Get-ChatwootDraft | Where-Object HasDraft</code>
/// The drafts that wait in open conversations.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootDraft")]
[Serves("GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/draft_messages")]
[OutputType(typeof(Draft))]
public sealed class GetChatwootDraftCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ChatwootSession session = SessionFor(conversation);
                long id = IdOf(conversation, session);
                Queue(conversation.Input, session, async operation => operation.Write(await DraftRequests.ReadAsync(operation, id).ConfigureAwait(false)));
            });
        }
    }
}
