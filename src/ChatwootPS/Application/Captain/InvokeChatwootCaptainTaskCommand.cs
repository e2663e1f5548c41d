using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>
/// Has the AI rewrite a text, summarise a conversation, or suggest an answer or labels. Nothing is sent to the customer or
/// changed. Needs the feature captain_tasks and a key of OpenAI in the account or installation.
/// </summary>
/// <example>
/// <code>(Invoke-ChatwootCaptainTask Summarize -Conversation 4711).Message</code>
/// Summarises a conversation.
/// </example>
/// <example>
/// <code>Invoke-ChatwootCaptainTask Rewrite -Content 'pls send ur order nr' -Operation Professional</code>
/// Has a text rewritten.
/// </example>
/// <example>
/// <code>$draft = Invoke-ChatwootCaptainTask ReplySuggestion -Conversation 4711; Invoke-ChatwootCaptainTask FollowUp -Message 'Shorter' -FollowUpContext $draft.FollowUpContext -Conversation 4711</code>
/// Asks for an answer, and for a shorter one.
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "ChatwootCaptainTask", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainTaskResult))]
[Serves(
    "POST /api/v1/accounts/{account_id}/captain/tasks/rewrite",
    "POST /api/v1/accounts/{account_id}/captain/tasks/summarize",
    "POST /api/v1/accounts/{account_id}/captain/tasks/reply_suggestion",
    "POST /api/v1/accounts/{account_id}/captain/tasks/label_suggestion",
    "POST /api/v1/accounts/{account_id}/captain/tasks/follow_up")]
public sealed class InvokeChatwootCaptainTaskCommand : OperationCmdlet
{
    /// <summary>Rewrite, Summarize, ReplySuggestion, LabelSuggestion (nothing comes of fewer than three messages of the customer) or FollowUp.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public CaptainTask Task { get; set; }

    /// <summary>The numbers of the conversations, or the conversations. All tasks need it but Rewrite, where it is for Improve, and FollowUp.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId", "InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Rewrite: the text.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Content { get; set; }

    /// <summary>Rewrite: how, FixSpellingGrammar, Improve, Casual, Professional, Friendly, Confident or Straightforward.</summary>
    [Parameter]
    [BodyField]
    public CaptainRewrite Operation { get; set; }

    /// <summary>FollowUp: what to do with the last answer.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Message { get; set; }

    /// <summary>FollowUp: the FollowUpContext of an earlier result.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNull]
    public IDictionary? FollowUpContext { get; set; }

    private protected override void Process()
    {
        if (Conversation.Length == 0)
            ForInput(Content ?? Message, () => QueueTask(null));
        foreach (ResourceRef<Conversation> conversation in Conversation)
            ForInput(conversation.Input, () => QueueTask(conversation));
    }

    private void QueueTask(ResourceRef<Conversation>? conversation)
    {
        ChatwootSession session = SessionFor(conversation);
        Check(conversation);
        Dictionary<string, object?> fields = BodyFields(session);
        if (conversation is not null)
            fields["conversation_display_id"] = IdOf(conversation, session);
        if (!Approves(conversation?.Describe() ?? "the text", $"Have the AI do {Task}"))
            return;
        bool looksAtConversation = conversation is not null && (Task != CaptainTask.Rewrite || Operation == CaptainRewrite.Improve);
        var request = new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/{account}/captain/tasks/" + Wire.Word(Task)) { Body = fields };
        Queue(conversation?.Input ?? Content ?? Message, session, async operation =>
        {
            // The server fails where there is no such conversation, or finds nothing to suggest.
            if (looksAtConversation && conversation!.Value is null)
                await operation.SendAsync(Resources.Conversations.Get(conversation.Id!.Value)).ConfigureAwait(false);
            operation.Write(await operation.GetAsync<CaptainTaskResult>(request).ConfigureAwait(false));
        });
    }

    private void Check(ResourceRef<Conversation>? conversation)
    {
        string[] needed = Task switch
        {
            CaptainTask.Rewrite when Operation == CaptainRewrite.Improve => [nameof(Content), nameof(Operation), nameof(Conversation)],
            CaptainTask.Rewrite => [nameof(Content), nameof(Operation)],
            CaptainTask.FollowUp => [nameof(Message), nameof(FollowUpContext)],
            _ => [nameof(Conversation)],
        };
        string[] allowed = Task is CaptainTask.Rewrite or CaptainTask.FollowUp ? [.. needed, nameof(Conversation)] : needed;
        foreach (string name in needed)
            if (!IsBound(name) && !(name == nameof(Conversation) && conversation is not null))
                throw ErrorRecords.InvalidInput($"{Task} needs -{name}.", $"Give {string.Join(", ", needed.Select(parameter => "-" + parameter))}.");
        foreach (string name in new[] { nameof(Content), nameof(Operation), nameof(Message), nameof(FollowUpContext) })
            if (IsBound(name) && !allowed.Contains(name))
                throw ErrorRecords.InvalidInput($"-{name} has no meaning for {Task}.", $"Leave it out; {Task} takes {string.Join(", ", allowed.Distinct().Select(parameter => "-" + parameter))}.");
    }
}
