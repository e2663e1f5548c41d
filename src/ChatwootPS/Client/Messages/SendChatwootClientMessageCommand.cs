using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Messages;

/// <summary>
/// Writes a message as the end customer. A resolved conversation is open again after it. Nothing is sent twice by the
/// module, but the server does not recognise a repeated message: when it is unknown whether one arrived, look with
/// Get-ChatwootClientMessage.
/// </summary>
/// <example>
/// <code>Send-ChatwootClientMessage $conversation 'Disk C: 4 % free' -Attachment .\disk.png</code>
/// Writes a message with a picture.
/// </example>
/// <example>
/// <code>New-ChatwootClientConversation -Contact $who | Send-ChatwootClientMessage -Content 'Hello'</code>
/// Begins a conversation with a message.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootClientMessage", SupportsShouldProcess = true)]
[Serves("POST /public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}/conversations/{conversation_id}/messages")]
[OutputType(typeof(ClientMessage))]
public sealed class SendChatwootClientMessageCommand : ClientCmdlet
{
    private const int LongestContent = 150_000;

    /// <summary>The conversations: their numbers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ClientConversationRef[] Conversation { get; set; } = [];

    /// <summary>The text, at most 150000 characters. May be left out if there is an attachment.</summary>
    [Parameter(Position = 1)]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Content { get; set; }

    /// <summary>The paths of files to attach, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Attachment { get; set; } = [];

    /// <summary>A mark of one's own that comes back in the web socket's event about the message, and nowhere else.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? EchoId { get; set; }

    /// <summary>The customer: his source id or object; by default the one the conversation came from, else the session's.</summary>
    [Parameter]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    private protected override void Process()
    {
        foreach (ClientConversationRef conversation in Conversation)
        {
            ForInput(conversation.Input, () =>
            {
                ClientPlace place = PlaceOf(conversation, Contact);
                Dictionary<string, object?> message = Message(place.Session);
                if (!Approves($"conversation {conversation}", "Send a message"))
                    return;
                ApiRequest request = place.ConversationRequest("POST", conversation.Id, "/messages").With(body: message);
                Queue(conversation.Input, place.Session, async operation => operation.Write(place.Mark(await operation.GetAsync<ClientMessage>(request).ConfigureAwait(false))), key: (typeof(ClientConversation), place.Inbox, conversation.Id));
            });
        }
    }

    private Dictionary<string, object?> Message(ChatwootSession session)
    {
        if (string.IsNullOrEmpty(Content) && Attachment.Length == 0)
            throw ErrorRecords.InvalidInput("The message is empty.", "Give a -Content or an -Attachment.");
        // The server counts characters, in which an emoji is one, not two.
        if (Content?.Count(letter => !char.IsLowSurrogate(letter)) > LongestContent)
            throw ErrorRecords.InvalidInput($"The message is longer than {LongestContent} characters.", "Shorten it, split it, or attach it as a file.");
        Dictionary<string, object?> message = BodyFields(session);
        if (Attachment.Length > 0)
            message["attachments"] = Attachment.SelectMany(path => UploadFile.Find(this, path)).Cast<object?>().ToList();
        return message;
    }
}
