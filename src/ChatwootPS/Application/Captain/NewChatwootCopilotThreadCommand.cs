using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Asks an AI assistant something. The answer comes later, as a message of the talk. Needs the enterprise edition, and a key of an AI for an answer.</summary>
/// <example>
/// <code>New-ChatwootCopilotThread 'What did the customer order?' -Assistant Helper -Conversation 4711</code>
/// Asks about a conversation.
/// </example>
/// <example>
/// <code>New-ChatwootCopilotThread 'How long does delivery take?' -Assistant Helper | Get-ChatwootCopilotMessage</code>
/// Asks and reads what there is so far.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCopilotThread", SupportsShouldProcess = true)]
[OutputType(typeof(CopilotThread))]
[Serves("POST /api/v1/accounts/{account_id}/captain/copilot_threads")]
public sealed class NewChatwootCopilotThreadCommand : WriteResourceCmdlet<CopilotThread>
{
    /// <summary>The question, up to 255 characters: it becomes the title.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 255)]
    public string Message { get; set; } = "";

    /// <summary>The assistant: id, name or object.</summary>
    [Parameter(Mandatory = true)]
    [BodyField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    [ValidateNotNull]
    public ResourceRef<CaptainAssistant> Assistant { get; set; } = null!;

    /// <summary>The conversation it is about: number or object.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [BodyField("conversation_id")]
    public ResourceRef<Conversation>? Conversation { get; set; }

    private protected override void Process() => Create(Message, (object?)Conversation?.Value ?? Message);
}
