using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>Does something with messages that are there.</summary>
public abstract class MessageCmdlet : OperationCmdlet
{
    private protected delegate void MessageAction(object input, ChatwootSession session, long conversation, long id);

    /// <summary>The number of the conversation, or the conversation. Piped messages bring theirs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNull]
    public ResourceRef<Conversation>? Conversation { get; set; }

    /// <summary>The ids of the messages, or the messages.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("MessageId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Message>[] Id { get; set; } = [];

    /// <summary>Does something for each message; the failure of one loses none of the others.</summary>
    private protected void ForMessages(MessageAction action)
    {
        foreach (ResourceRef<Message> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference.Value ?? (object?)Conversation);
                action(reference.Input, session, IdOf(Conversation!, session), IdOf(reference, session));
            });
        }
    }
}
