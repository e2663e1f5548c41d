using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Takes labels off conversations; the others stay. A whole pipeline becomes one request for every 500 conversations,
/// which the server works through in the background: -Wait waits until it is done.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Label outage-may | Remove-ChatwootConversationLabel outage-may -Force</code>
/// Takes a label off all conversations that carry it, without asking.
/// </example>
/// <example>
/// <code>Remove-ChatwootConversationLabel vip -Conversation 4711 -Force -PassThru</code>
/// Takes one label off one conversation, and gives it out as it is then.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootConversationLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Conversation))]
public sealed class RemoveChatwootConversationLabelCommand : ConversationBatchCmdlet
{
    /// <summary>The titles of the labels, in the letters they are written in.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool IsForced => Force;

    private protected override void Process() => Keep(Conversation);

    private protected override BulkChange Change(ChatwootSession session) => ConversationLabels.Remove(LabelTitles.Check(Label));
}
