using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Resolves conversations. One that is resolved already stays so. The inbox may send its satisfaction survey to the
/// customer.
/// </summary>
/// <example>
/// <code>Close-ChatwootConversation 4711</code>
/// Resolves one conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Pending -Label stale | Close-ChatwootConversation -ThrottleLimit 8 -PassThru</code>
/// Resolves all that fit, eight at a time, and gives them out as they are then.
/// </example>
[Cmdlet(VerbsCommon.Close, "ChatwootConversation", SupportsShouldProcess = true)]
[OutputType(typeof(Conversation))]
public sealed class CloseChatwootConversationCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Id { get; set; } = [];

    /// <summary>Gives out the conversation, read anew.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                if (!Approves(reference.Describe(), "Resolve"))
                    return;
                bool passThru = PassThru;
                Queue(reference.Input, session, async operation =>
                {
                    await operation.SendAsync(ConversationRequests.Status(id, ConversationStatus.Resolved)).ConfigureAwait(false);
                    if (passThru)
                        operation.Write(await operation.GetAsync<Conversation>(ConversationRequests.Get(id)).ConfigureAwait(false));
                }, key: (typeof(Conversation), id));
            });
        }
    }
}
