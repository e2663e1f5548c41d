using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads what reports are made of: first responses, replies, resolutions, reopenings and hand-offs of conversations with the
/// time each took, newest first. Needs an administrator (those of single conversations do not) and a server of the enterprise edition.
/// </summary>
/// <example>
/// <code>Get-ChatwootReportingEvent -EventName conversation_resolved -Since (Get-Date).AddDays(-1)</code>
/// The resolutions since yesterday.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation 4711 | Get-ChatwootReportingEvent</code>
/// What happened to one conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootReportingEvent -Inbox Website -Agent grace@contoso.com -EventName first_response -First 10</code>
/// The ten newest first responses of an agent in an inbox.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootReportingEvent", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(ReportingEvent))]
[Serves("GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/reporting_events", "GET /api/v1/accounts/{account_id}/reporting_events")]
public sealed class GetChatwootReportingEventCommand : GetResourceCmdlet<ReportingEvent>
{
    private ResourceRef<Conversation>? _conversation;

    /// <summary>The conversations whose events are read, oldest first.</summary>
    [Parameter(ParameterSetName = "Conversation", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>Only events written down from this time on; by default from the first one.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Since { get; set; }

    /// <summary>Only events written down before this time; by default until now.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Until { get; set; }

    /// <summary>Only events in this inbox: an id, a name or an inbox.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>Only events that count for this agent: an id, an e-mail address, a name or an agent.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Agent { get; set; }

    /// <summary>
    /// Only events of this kind: first_response, reply_time, conversation_resolved, conversation_opened, conversation_bot_handoff,
    /// conversation_bot_resolved, conversation_captain_inference_resolved or conversation_captain_inference_handoff.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("first_response", "reply_time", "conversation_resolved", "conversation_opened", "conversation_bot_handoff", "conversation_bot_resolved", "conversation_captain_inference_resolved", "conversation_captain_inference_handoff")]
    public string? EventName { get; set; }

    private protected override Paging ListPaging => _conversation is null ? Resource.Paging : Paging.None;

    private protected override ApiRequest ListRequest(ChatwootSession session)
    {
        if (_conversation is not null)
            return new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.ItemPath(IdOf(_conversation, session)) + "/reporting_events");
        var query = new List<KeyValuePair<string, string>>();
        if (IsBound(nameof(Since)) || IsBound(nameof(Until)))
            query.AddRange(ReportTime.Of(IsBound(nameof(Since)) ? Since : null, IsBound(nameof(Until)) ? Until : null, null).Query);
        // An unknown number fits nothing, and the server says nothing of it.
        if (Inbox is not null)
            query.Add(new("inbox_id", CheckedIdOf(Inbox, session).ToString(CultureInfo.InvariantCulture)));
        if (Agent is not null)
            query.Add(new("user_id", Lookup(session, operation => AgentReference.IdAsync(Agent, operation)).ToString(CultureInfo.InvariantCulture)));
        if (EventName is not null)
            query.Add(new("name", EventName));
        return Resource.List(query);
    }

    private protected override void Process()
    {
        if (ParameterSetName != "Conversation")
        {
            base.Process();
            return;
        }
        foreach (ResourceRef<Conversation> conversation in Conversation)
        {
            _conversation = conversation;
            ForInput(conversation.Input, () => QueueList(conversation));
        }
    }
}
