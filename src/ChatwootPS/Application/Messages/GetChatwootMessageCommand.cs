using System;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Reads the messages of conversations, the oldest first: the whole history unless less is asked for. A thousand come in a
/// request, and the next thousand are asked for when they are wanted.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation 4711 | Get-ChatwootMessage | Format-Table CreatedAt, Sender, Content</code>
/// The history of a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 -Newest 5 -ExcludeInternal</code>
/// The last five messages the customer can see.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 -Id 93120</code>
/// One message.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootMessage", DefaultParameterSetName = "Conversation", SupportsPaging = true)]
[OutputType(typeof(Message))]
[Serves("GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages")]
public sealed class GetChatwootMessageCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations. -First, -Skip and -Newest count in each of them.</summary>
    [Parameter(ParameterSetName = "Conversation", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The ids of messages in the conversation, or messages to read anew.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("MessageId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Message>[] Id { get; set; } = [];

    /// <summary>Only so many, counted from the end; they come oldest first, too.</summary>
    [Parameter(ParameterSetName = "Conversation")]
    [ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; }

    /// <summary>Only messages older than this one: an id or a message.</summary>
    [Parameter(ParameterSetName = "Conversation")]
    [ValidateNotNull]
    public ResourceRef<Message>? Before { get; set; }

    /// <summary>Only messages newer than this one: an id or a message.</summary>
    [Parameter(ParameterSetName = "Conversation")]
    [ValidateNotNull]
    public ResourceRef<Message>? After { get; set; }

    /// <summary>Leaves out private notes and activities ('Conversation was resolved by Ana').</summary>
    [Parameter(ParameterSetName = "Conversation")]
    public SwitchParameter ExcludeInternal { get; set; }

    /// <summary>Only messages of these types. They are picked here: the server sends all of them.</summary>
    [Parameter(ParameterSetName = "Conversation")]
    [ValidateNotNullOrEmpty]
    public MessageType[] MessageType { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
        {
            if (ParameterSetName == "Id")
            {
                foreach (ResourceRef<Message> message in Id)
                    ForInput(message.Input, () => QueueOne(conversation, message));
            }
            else
            {
                ForInput(conversation.Input, () => QueueHistory(conversation));
            }
        }
    }

    private void QueueOne(ResourceRef<Conversation> conversation, ResourceRef<Message> message)
    {
        ChatwootSession session = SessionFor(message.Value ?? (object?)conversation);
        long parent = IdOf(conversation, session);
        long id = IdOf(message, session);
        Queue(message.Input, session, async operation => operation.Write(await MessageList.OneAsync(operation, parent, id).ConfigureAwait(false)));
    }

    private void QueueHistory(ResourceRef<Conversation> conversation)
    {
        ChatwootSession session = SessionFor(conversation);
        long id = IdOf(conversation, session);
        long? before = Before is null ? null : IdOf(Before, session);
        long? after = After is null ? null : IdOf(After, session);
        bool excludeInternal = ExcludeInternal;
        MessageType[] types = MessageType;
        Func<Message, bool> keep = types.Length == 0 ? _ => true : message => message.MessageType is { } type && types.Contains(type);
        if (IsBound(nameof(Newest)))
        {
            if (IsBound("First") || IsBound("Skip") || after is not null)
                throw ErrorRecords.InvalidInput("-Newest counts from the end, -First, -Skip and -After from the beginning.", "Give -Newest, alone or with -Before, or the others.");
            int count = Newest;
            Queue(conversation.Input, session, async operation =>
            {
                foreach (Message message in await MessageList.NewestAsync(operation, id, count, before, excludeInternal, keep).ConfigureAwait(false))
                    operation.Write(message);
            });
            return;
        }

        long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
        long skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        PagingParameters? counting = PagingParameters.IncludeTotalCount ? PagingParameters : null;
        bool isFew = types.Length == 0 && before is null && first <= MessageList.FewSize && skip <= MessageList.FewSize - first;
        ApiRequest request = isFew
            ? MessageList.Few(id, after ?? 0, excludeInternal)
            : MessageList.Window(id, (after + 1) ?? 0, before ?? long.MaxValue, excludeInternal);
        Queue(conversation.Input, session, operation => operation.ReadAsync(
            request,
            isFew ? Paging.None : MessageList.WindowPaging,
            keep,
            skip,
            first,
            // The server counts no messages.
            counting is null ? null : _ => operation.Write(counting.NewTotalCount(0, 0.0))));
    }
}
