using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Has the server send the messages of conversations by e-mail, without private notes. It says nothing of whether the mail
/// arrives. Some plans know no transcripts; at most a thousand an hour are sent for an account.
/// </summary>
/// <example>
/// <code>Send-ChatwootTranscript 4711 ana@contoso.com</code>
/// Sends a conversation to one address.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label audit | Send-ChatwootTranscript -Email audit@contoso.com, legal@contoso.com</code>
/// Sends each of several conversations to two addresses.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootTranscript", SupportsShouldProcess = true)]
[Serves("POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/transcript")]
[OutputType(typeof(void))]
public sealed class SendChatwootTranscriptCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The addresses the transcript goes to; the server itself does not check them.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateText(@"^[^\s@,;]+@[^\s@,;]+$", "an e-mail address such as ana@contoso.com")]
    public string[] Email { get; set; } = [];

    private protected override void Process()
    {
        string addresses = string.Join(",", Email);
        Each(Conversation, $"Send the transcript to {addresses}", (operation, id) =>
            operation.SendAsync(ConversationRequests.Post(id, "transcript", new Dictionary<string, object?> { ["email"] = addresses })));
    }
}
