using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Writes a message into conversations: an answer to the customer, or a private note among agents. That it was sent says
/// nothing about its delivery, which follows a little later in the message's Status. Liquid such as {{contact.name}} is
/// filled in by the server.
/// </summary>
/// <example>
/// <code>Send-ChatwootMessage 4711 'Your order is on its way.'</code>
/// Answers the customer.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Status Open -Assignee none | Send-ChatwootMessage -Private 'Who takes this?' -Mention ana@contoso.com</code>
/// Leaves a note in each conversation nobody has, and tells an agent of it.
/// </example>
/// <example>
/// <code>Send-ChatwootMessage 4711 'The invoice' -Attachment ./invoice-*.pdf -Cc accounting@contoso.com</code>
/// Sends files with a text; in an e-mail inbox a copy goes to another address.
/// </example>
/// <example>
/// <code>Send-ChatwootMessage 4711 'How was it?' -ContentType InputSelect -ContentAttribute @{ items = @(@{ title = 'Good'; value = 'good' }, @{ title = 'Bad'; value = 'bad' }) }</code>
/// Lets the customer of a website or API inbox choose.
/// </example>
/// <example>
/// <code>$template = Get-ChatwootMessageTemplate -Inbox WhatsApp -Name order_ready -Language es; Send-ChatwootMessage 4711 -Template $template -TemplateParameter @{ 1 = 'Ana'; 2 = 'A-17' }</code>
/// Sends a template to a customer of a WhatsApp inbox. A missing parameter is an error before anything is sent.
/// </example>
[Cmdlet(VerbsCommunications.Send, "ChatwootMessage", DefaultParameterSetName = "Conversation", SupportsShouldProcess = true)]
[OutputType(typeof(Message))]
[Serves("POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages")]
public sealed class SendChatwootMessageCommand : OperationCmdlet
{
    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(ParameterSetName = "Conversation", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "Content", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ConversationNumber]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>The text, in Markdown; at most 150000 characters. The first argument without a name where the conversations come through the pipeline (a text of digits alone needs the name), else the second.</summary>
    [Parameter(ParameterSetName = "Conversation", Position = 1)]
    [Parameter(ParameterSetName = "Content", Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [BodyField]
    public string? Content { get; set; }

    /// <summary>A note that only agents see.</summary>
    [Parameter]
    [BodyField]
    public SwitchParameter Private { get; set; }

    /// <summary>Agents the note tells of itself: ids, e-mail addresses, names or agents. Their names are put before the text. Needs -Private.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Mention { get; set; } = [];

    /// <summary>Whose message it is: Outgoing (the default) is from you; Incoming, in API inboxes only, is from the customer.</summary>
    [Parameter]
    [BodyField]
    public MessageType MessageType { get; set; }

    /// <summary>What the message is made of. InputSelect, Cards, Form and Article need items in -ContentAttribute.</summary>
    [Parameter]
    [BodyField]
    public MessageContentType ContentType { get; set; }

    /// <summary>Further content, such as @{ items = @(...) }. Items of InputSelect have title and value; of Cards title, description, media_url and actions (text, type, payload, uri); of Form type, name, label, placeholder, options, default, required, pattern, title and pattern_error; of Article title, description and link.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? ContentAttribute { get; set; }

    /// <summary>Files to send; wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Attachment { get; set; } = [];

    /// <summary>The BlobId of files that Publish-ChatwootFile uploaded before.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] BlobId { get; set; } = [];

    /// <summary>The attached sound is a voice message.</summary>
    [Parameter]
    [BodyField("is_voice_message")]
    public SwitchParameter Voice { get; set; }

    /// <summary>E-mail inboxes: addresses that get a copy.</summary>
    [Parameter]
    [BodyField("cc_emails")]
    [ValidateNotNullOrEmpty]
    public string[] Cc { get; set; } = [];

    /// <summary>E-mail inboxes: addresses that get a copy nobody sees.</summary>
    [Parameter]
    [BodyField("bcc_emails")]
    [ValidateNotNullOrEmpty]
    public string[] Bcc { get; set; } = [];

    /// <summary>E-mail inboxes: the receivers, in place of the customer.</summary>
    [Parameter]
    [BodyField("to_emails")]
    [ValidateNotNullOrEmpty]
    public string[] To { get; set; } = [];

    /// <summary>E-mail inboxes: the HTML of the mail, in place of the text as Markdown.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? EmailHtmlContent { get; set; }

    /// <summary>The message this one answers: its id, or the message. It must be in the same conversation.</summary>
    [Parameter]
    [ValidateNotNull]
    public ResourceRef<Message>? ReplyTo { get; set; }

    /// <summary>WhatsApp and Twilio: the template, as Get-ChatwootMessageTemplate gives it, or its name. Or, unchecked, a hashtable in the API's form: name, category, language, namespace, processed_params.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object? Template { get; set; }

    /// <summary>What the places of the template's text are filled with, by number or name: @{ 1 = 'Ana' }. Beside them header (media_url and media_type, or the places of its text) and buttons (a list of values), where the template has such.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? TemplateParameter { get; set; }

    /// <summary>The language of a template that is given by its name, where it exists in several.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TemplateLanguage { get; set; }

    /// <summary>A text of your own that the answer and the events carry, to recognise the message by.</summary>
    [Parameter]
    [BodyField]
    public string? EchoId { get; set; }

    /// <summary>The key of the message in another system.</summary>
    [Parameter]
    [BodyField]
    public string? SourceId { get; set; }

    /// <summary>When the message was written in another system.</summary>
    [Parameter]
    [BodyField]
    public DateTime ExternalCreatedAt { get; set; }

    /// <summary>The id of the campaign the message belongs to.</summary>
    [Parameter]
    [BodyField("campaign_id")]
    [ValidateRange(1, long.MaxValue)]
    public long Campaign { get; set; }

    /// <summary>The id of the agent bot in whose name an outgoing message is sent.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long AgentBot { get; set; }

    private object? TemplateValue => Template is PSObject wrapped ? wrapped.BaseObject : Template;

    // Before anything upstream in the pipeline has sent a request.
    protected override void BeginProcessing()
    {
        try
        {
            CheckTemplate();
        }
        catch (ChatwootApiException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, Template));
        }
    }

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> reference in Conversation)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                Dictionary<string, object?> fields = MessageContent.Prepare(Fields(session, reference, id));
                if (!Approves(reference.Describe(), Private ? "Write a private note" : "Send a message"))
                    return;
                ResourceRef<Message>? replyTo = ReplyTo;
                Queue(reference.Input, session, async operation =>
                {
                    if (replyTo is not null)
                        await CheckReplyAsync(operation, id, replyTo).ConfigureAwait(false);
                    operation.Write(await operation.GetAsync<Message>(Resources.MessagesOf(id).Create(fields)).ConfigureAwait(false));
                }, key: (typeof(Conversation), id));
            });
        }
    }

    private Dictionary<string, object?> Fields(ChatwootSession session, ResourceRef<Conversation> conversation, long id)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (TemplateValue is not null)
            AddTemplate(fields, session, conversation, id);
        if (Mention.Length > 0)
            fields["content"] = WithMentions(session);
        if (Attachment.Length > 0 || BlobId.Length > 0)
            fields["attachments"] = Attachment.SelectMany(path => UploadFile.Find(this, path)).Concat<object?>(BlobId).ToList();
        if (ContentAttribute is not null || ReplyTo is not null)
        {
            var attributes = (Dictionary<string, object?>)(PlainValue.From(ContentAttribute, nameof(ContentAttribute)) ?? new Dictionary<string, object?>());
            if (ReplyTo is not null)
                attributes["in_reply_to"] = IdOf(ReplyTo, session);
            fields["content_attributes"] = attributes;
        }
        if (IsBound(nameof(AgentBot)))
        {
            if (IsBound(nameof(MessageType)) && MessageType != MessageType.Outgoing)
                throw ErrorRecords.InvalidInput("A bot sends only outgoing messages.", "Leave out -MessageType or -AgentBot.");
            CheckBot(session, AgentBot);
            fields["sender_type"] = "AgentBot";
            fields["sender_id"] = AgentBot;
        }
        return fields;
    }

    private void CheckTemplate()
    {
        if (TemplateParameter is not null && Template is null)
            throw ErrorRecords.InvalidInput("-TemplateParameter fills a template, and none was given.", "Give -Template.");
        if (TemplateLanguage is not null && TemplateValue is not string)
            throw ErrorRecords.InvalidInput("-TemplateLanguage chooses among the templates of a name.", "Give the name with -Template.");
        switch (TemplateValue)
        {
            case MessageTemplate template:
                TemplateMessage.Fields(template, TemplateParameter);
                break;
            case null or string or IDictionary:
                break;
            default:
                throw ErrorRecords.InvalidInput($"'{Template}' is no template.", "Give what Get-ChatwootMessageTemplate gave, or the name of a template.");
        }
    }

    private void AddTemplate(Dictionary<string, object?> fields, ChatwootSession session, ResourceRef<Conversation> conversation, long id)
    {
        if (TemplateValue is IDictionary raw)
        {
            fields["template_params"] = TemplateMessage.Raw(raw, TemplateParameter);
            return;
        }
        MessageTemplate template = TemplateValue as MessageTemplate ?? Lookup(session, operation => MessageTemplates.FindAsync(operation, id, (string)TemplateValue!, TemplateLanguage));
        if (template.InboxId is { } inbox && conversation.Value?.InboxId is { } place && inbox != place)
            throw ErrorRecords.InvalidInput($"The template {template} is of inbox {inbox}, the conversation is in inbox {place}.", "Take a template of the conversation's inbox.");
        fields["template_params"] = TemplateMessage.Fields(template, TemplateParameter);
        if (!IsBound(nameof(Content)) && TemplateMessage.Text(template, TemplateParameter) is { } text)
            fields["content"] = text;
    }

    private string WithMentions(ChatwootSession session)
    {
        if (!Private)
            throw ErrorRecords.InvalidInput("Only private notes mention agents.", "Add -Private.");
        List<long> ids = Mention.Select(agent => Lookup(session, operation => AgentReference.IdAsync(agent, operation))).ToList();
        List<Agent> agents = Lookup(session, operation => ReferenceResolver.FindAsync<Agent>("*", operation));
        return Messages.Mention.Before(Content, ids.Select(id => agents.Find(agent => agent.Id == id) ?? new Agent { Id = id }));
    }

    /// <summary>In the name of a bot it does not know the server sends in the caller's.</summary>
    private void CheckBot(ChatwootSession session, long bot)
    {
        string path = "api/v1/accounts/{account}/agent_bots/" + ApiRequest.Segment(bot);
        try
        {
            Lookup(session, operation => operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", path)));
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.TokenKindRefused)
        {
            WriteVerbose("A bot's token cannot look up bots.");
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            throw new ChatwootApiException(ErrorReason.NotFound, $"There is no agent bot {bot}.", refusal)
            {
                RecommendedAction = "Check the id under Settings, Bots in the dashboard. Nothing was sent.",
            };
        }
    }

    /// <summary>A message the server does not find in the conversation it leaves out without a word.</summary>
    private static async Task CheckReplyAsync(Operation operation, long conversation, ResourceRef<Message> replyTo)
    {
        if (replyTo.Value?.ConversationId == conversation)
            return;
        try
        {
            await MessageList.OneAsync(operation, conversation, replyTo.Id!.Value).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.TokenKindRefused)
        {
            operation.Verbose("A bot's token cannot look up the message that is answered.");
        }
    }
}
