using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Messages;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Begins conversations with customers. The server decides on the status by itself where the customer is blocked (resolved)
/// or a bot attends the inbox (pending); an inbox that keeps to a single conversation answers with the one that is there.
/// </summary>
/// <example>
/// <code>New-ChatwootConversation -Contact 27 -Inbox Support -Message 'Hello, how can we help?'</code>
/// Begins a conversation and writes its first message.
/// </example>
/// <example>
/// <code>Get-ChatwootContact -Label beta | New-ChatwootConversation -Inbox Support -Team 'Tier 1' -Priority High -Label beta</code>
/// Begins a conversation with each customer who fits.
/// </example>
/// <example>
/// <code>New-ChatwootConversation -SourceId 5d1f4a0e-2c55-4f0e-9f50-8d0f3a1b2c3d -Status Snoozed -SnoozedUntil (Get-Date).AddDays(1)</code>
/// Begins a conversation with the customer who has this key in an inbox, to come up tomorrow.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootConversation", DefaultParameterSetName = "SourceId", SupportsShouldProcess = true)]
[Serves("POST /api/v1/accounts/{account_id}/conversations")]
[OutputType(typeof(Conversation))]
public sealed class NewChatwootConversationCommand : OperationCmdlet
{
    /// <summary>The customers: ids, e-mail addresses, phone numbers, names or contacts.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>The inbox: an id, a name or an inbox.</summary>
    [Parameter(ParameterSetName = "Contact", Mandatory = true, Position = 1)]
    [ValidateNotNull]
    [BodyField("inbox_id")]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>The key of the customer in the channel. In API and website inboxes every conversation without one gives the customer another key.</summary>
    [Parameter(ParameterSetName = "Contact")]
    [Parameter(ParameterSetName = "SourceId", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [BodyField]
    public string? SourceId { get; set; }

    /// <summary>The status to begin with; by default Open.</summary>
    [Parameter]
    public ConversationStatus Status { get; set; }

    /// <summary>When a snoozed conversation comes up. Implies -Status Snoozed.</summary>
    [Parameter]
    public DateTime SnoozedUntil { get; set; }

    /// <summary>The agent who gets the conversation: an id, an e-mail address, a name or an agent; 'me' for oneself.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Assignee { get; set; }

    /// <summary>The team that gets the conversation: an id, a name or a team.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>? Team { get; set; }

    /// <summary>The priority. Set by a request of its own after the conversation was made.</summary>
    [Parameter]
    public ConversationPriority Priority { get; set; }

    /// <summary>The labels. Set by a request of their own after the conversation was made.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>The custom attributes: texts of up to 1499 characters, whole numbers up to 9999999999.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? CustomAttribute { get; set; }

    /// <summary>Further facts about the conversation, such as browser, referer, mail_subject; the same limits.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? AdditionalAttribute { get; set; }

    /// <summary>The first message: a text, or a hashtable of the API's fields (content, private, message_type, content_type, content_attributes, attachments as paths, ...). It is from you, unless its message_type says incoming.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Message { get; set; }

    /// <summary>The customer's identity was verified. Counts only where the link to the inbox is new.</summary>
    [Parameter]
    [BodyField]
    public bool HmacVerified { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == "SourceId")
            ForInput(SourceId, () => Begin(null));
        foreach (ResourceRef<Contact> contact in Contact)
            ForInput(contact.Input, () => Begin(contact));
    }

    private void Begin(ResourceRef<Contact>? contact)
    {
        ChatwootSession session = SessionFor(contact);
        string[] labels = LabelTitles.Check(Label);
        Dictionary<string, object?> fields = Fields(session);
        if (contact is not null)
            fields["contact_id"] = IdOf(contact, session);
        string with = contact?.Describe() ?? $"the customer with the key '{SourceId}'";
        if (!Approves(with, "Begin a conversation"))
            return;
        ConversationPriority? priority = IsBound(nameof(Priority)) ? Priority : null;
        object target = contact?.Input ?? SourceId!;
        Queue(target, session, async operation =>
        {
            Conversation made = await operation.GetAsync<Conversation>(Resources.Conversations.Create(fields)).ConfigureAwait(false);
            operation.Write(await FinishAsync(operation, made, priority, labels).ConfigureAwait(false));
        });
    }

    /// <summary>What the server does not take when it makes a conversation.</summary>
    private static async Task<Conversation> FinishAsync(Operation operation, Conversation made, ConversationPriority? priority, string[] labels)
    {
        if (priority is null && labels.Length == 0)
            return made;
        try
        {
            if (labels.Length > 0)
                await operation.SendAsync(ConversationRequests.Labels(made.Id, labels)).ConfigureAwait(false);
            if (priority is not null)
                await operation.SendAsync(ConversationRequests.Priority(made.Id, priority)).ConfigureAwait(false);
            return await operation.GetAsync<Conversation>(ConversationRequests.Get(made.Id)).ConfigureAwait(false);
        }
        catch (ChatwootApiException)
        {
            // It is there all the same: whoever looks at the output must not begin another one.
            operation.Write(made);
            throw;
        }
    }

    private Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (IsBound(nameof(Status)))
            fields["status"] = Status;
        if (IsBound(nameof(SnoozedUntil)))
        {
            fields["status"] = Snooze.StatusFor(IsBound(nameof(Status)) ? Status : null, SnoozedUntil);
            fields["snoozed_until"] = SnoozedUntil;
        }
        // The server takes numbers of agents and teams that are not there, and assigns nobody.
        if (Assignee is not null)
            fields["assignee_id"] = Lookup(session, operation => AgentReference.IdAsync(Assignee, operation));
        if (Team is not null)
            fields["team_id"] = CheckedIdOf(Team, session);
        AddAttributes(fields, "custom_attributes", CustomAttribute, nameof(CustomAttribute));
        AddAttributes(fields, "additional_attributes", AdditionalAttribute, nameof(AdditionalAttribute));
        if (Message is not null)
            fields["message"] = MessageContent.Prepare(MessageFields());
        return fields;
    }

    private static void AddAttributes(Dictionary<string, object?> fields, string name, IDictionary? given, string parameter)
    {
        if (given is null)
            return;
        var attributes = (Dictionary<string, object?>)PlainValue.From(given, parameter)!;
        AttributeLimits.Check(attributes, parameter);
        fields[name] = attributes;
    }

    private Dictionary<string, object?> MessageFields()
    {
        object? value = PlainValue.From(Message, nameof(Message));
        if (value is not Dictionary<string, object?> given)
            return new Dictionary<string, object?> { ["content"] = FieldMap.TextOf(value) };
        var fields = given.ToDictionary(field => Wire.Name(field.Key), field => field.Value);
        if (fields.TryGetValue("attachments", out object? files) && files is not null)
            fields["attachments"] = (files is List<object?> list ? list : [files]).SelectMany(Files).Cast<object?>().ToList();
        return fields;
    }

    private IReadOnlyList<FileContent> Files(object? file) => file switch
    {
        FileContent content => [content],
        FileInfo info => [UploadFile.Of(info.FullName)],
        _ => UploadFile.Find(this, FieldMap.TextOf(file)),
    };
}
