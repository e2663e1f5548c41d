using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>Shows the customer, or with -Private only colleagues, that somebody is typing, or no longer is. Nothing is stored.</summary>
/// <example>
/// <code>Send-ChatwootTypingStatus 4711; Send-ChatwootMessage 4711 'Hello'; Send-ChatwootTypingStatus 4711 Off</code>
/// Lets an answer by a script look as if it was typed.
/// </example>
/// <example>
/// <code>Send-ChatwootTypingStatus 4711 On -Private</code>
/// Shows colleagues that a private note is being written.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootTypingStatus", SupportsShouldProcess = true)]
[Serves("POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/toggle_typing_status")]
[OutputType(typeof(void))]
public sealed class SendChatwootTypingStatusCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>On (the default) or Off.</summary>
    [Parameter(Position = 1)]
    public TypingStatus TypingStatus { get; set; }

    /// <summary>What is typed is a private note: only colleagues see it.</summary>
    [Parameter]
    public SwitchParameter Private { get; set; }

    private protected override void Process()
    {
        var body = new Dictionary<string, object?> { ["typing_status"] = TypingStatus };
        if (IsBound(nameof(Private)))
            body["is_private"] = Private.IsPresent;
        Each(Conversation, $"Show typing {TypingStatus}", (operation, id) => operation.SendAsync(ConversationRequests.Post(id, "toggle_typing_status", body)));
    }
}
