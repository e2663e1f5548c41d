using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Says how far the delivery of messages is, in API inboxes, where your own integration delivers. The content cannot be
/// changed, and a message that was read stays read.
/// </summary>
/// <example>
/// <code>Set-ChatwootMessage 4711 93120 -Status Delivered</code>
/// Says that the customer got the message.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 -Newest 1 | Set-ChatwootMessage -Status Failed -ExternalError 'No such number' -PassThru</code>
/// Shows the agents that it did not reach the customer, and why.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootMessage", SupportsShouldProcess = true)]
[OutputType(typeof(Message))]
[Serves("PATCH /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}")]
public sealed class SetChatwootMessageCommand : MessageCmdlet
{
    /// <summary>How far the delivery is: Sent, Delivered, Read or Failed.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    public MessageStatus Status { get; set; }

    /// <summary>What went wrong, of a message that failed.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? ExternalError { get; set; }

    /// <summary>Gives out the changed message.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForMessages((input, session, conversation, id) =>
    {
        if (IsBound(nameof(ExternalError)) && Status != MessageStatus.Failed)
            throw ErrorRecords.InvalidInput("The server keeps an error only of a message that failed.", "Give -Status Failed, or leave -ExternalError out.");
        Dictionary<string, object?> fields = BodyFields(session);
        if (!Approves($"message {id} in conversation {conversation}", $"Mark as {Status}"))
            return;
        MessageStatus wanted = Status;
        bool passThru = PassThru;
        Queue(input, session, async operation =>
        {
            Message changed = await operation.GetAsync<Message>(Resources.MessagesOf(conversation).Update(id, fields)).ConfigureAwait(false);
            // The server answers 200 to what it ignores.
            if (changed.Status is { } status && status != Wire.Word(wanted))
                throw new ChatwootApiException(ErrorReason.Conflict, $"Message {id} stays '{status}'.") { RecommendedAction = "What was read cannot become delivered any more." };
            if (passThru)
                operation.Write(changed);
        }, key: (typeof(Conversation), conversation));
    });
}
