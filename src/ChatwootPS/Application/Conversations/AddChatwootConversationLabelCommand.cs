using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Puts labels on conversations; those that are there stay. A whole pipeline becomes one request for every 500
/// conversations, which the server works through in the background: -Wait waits until it is done.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Search 'error 502' -Since 2026-05-01 | Add-ChatwootConversationLabel outage-may -CreateLabel -WhatIf</code>
/// Says how many conversations about an outage would get a label, in how many requests.
/// </example>
/// <example>
/// <code>Add-ChatwootConversationLabel vip, urgent -Conversation 4711 -Wait</code>
/// Puts two labels on one conversation, and comes back when they are there.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootConversationLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Conversation))]
public sealed class AddChatwootConversationLabelCommand : ConversationBatchCmdlet
{
    /// <summary>The titles of the labels.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>
    /// Makes the labels that the account does not have yet, which needs an administrator; their titles become lower-case.
    /// Without it, a title the account does not know is put on all the same, but the dashboard lists no such label.
    /// </summary>
    [Parameter]
    public SwitchParameter CreateLabel { get; set; }

    private protected override void Process() => Keep(Conversation);

    private protected override BulkChange Change(ChatwootSession session) => ConversationLabels.Add(Titles());

    private protected override void Prepare(ChatwootSession session)
    {
        string[] titles = Titles();
        if (CreateLabel)
            Lookup(session, operation => AccountLabels.EnsureAsync(operation, titles));
    }

    private string[] Titles() => CreateLabel ? AccountLabels.Normal(LabelTitles.Check(Label)) : LabelTitles.Check(Label);
}
