using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Reads conversations: by number, or those that fit. Without -Status, conversations of every status come. Only those come
/// that the session's user may see: an agent sees the inboxes he is a member of.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Status Open -Inbox 'Support*' -Assignee none -First 20</code>
/// The 20 most recently active open conversations that nobody has, in the inboxes whose name begins with Support.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation 4711 | Get-ChatwootMessage</code>
/// One conversation by the number the dashboard shows, and its messages.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Filter @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'pending' }, @{ attribute_key = 'last_activity_at'; filter_operator = 'days_before'; values = 14 }</code>
/// The pending conversations in which nothing has happened for two weeks.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -SavedFilter 'Waiting for us'</code>
/// The conversations of a folder that was saved in the dashboard.
/// </example>
/// <example>
/// <code>Get-ChatwootContact ana@contoso.com | Get-ChatwootConversation -Status Open, Pending</code>
/// The conversations with a customer that are not done.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootConversation", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[Serves(
    "GET /api/v1/accounts/{account_id}/conversations",
    "GET /api/v1/accounts/{account_id}/conversations/{conversation_id}",
    "GET /api/v1/accounts/{account_id}/conversations/search",
    "POST /api/v1/accounts/{account_id}/conversations/filter",
    "GET /api/v1/accounts/{account_id}/contacts/{id}/conversations")]
[OutputType(typeof(Conversation))]
[OutputType(typeof(ConversationMatch), ParameterSetName = [MatchSet])]
public sealed class GetChatwootConversationCommand : GetResourceCmdlet<Conversation>
{
    private const string ContactSet = "Contact";
    private const string FilterSet = "Filter";
    private const string SavedFilterSet = "SavedFilter";
    private const string MatchSet = "Match";
    private const int NewestOfContact = 20;

    private ResourceRef<Contact>? _contact;
    private ConversationQuery? _query;

    /// <summary>Only conversations of these statuses; by default, and with 'all', of every status.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    [EveryStatus]
    [ValidateNotNullOrEmpty]
    public ConversationStatus[] Status { get; set; } = [];

    /// <summary>Only one's own (Me), those nobody has (Unassigned), or those somebody has (Assigned). What an agent bot has is unassigned.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    public ConversationAssigneeType AssigneeType { get; set; }

    /// <summary>Only conversations of this agent: an id, an e-mail address, a name or an agent; 'me' for one's own, 'none' for those nobody has.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Assignee { get; set; }

    /// <summary>Only conversations in these inboxes: ids, names (wildcards allowed) or inboxes.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    [Parameter(ParameterSetName = MatchSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Only conversations of these teams: ids, names (wildcards allowed) or teams.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    [Parameter(ParameterSetName = MatchSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Team { get; set; } = [];

    /// <summary>Only conversations that carry at least one of these labels.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    [Parameter(ParameterSetName = MatchSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>Only conversations in which the session's user is mentioned.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Mention { get; set; }

    /// <summary>Only conversations the session's user takes part in.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Participating { get; set; }

    /// <summary>Only conversations without a first reply, or whose customer waits for an answer.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Unattended { get; set; }

    /// <summary>Only conversations with the customer who has this key in the channel, such as a UUID or phone number.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? SourceId { get; set; }

    /// <summary>Only conversations with a message that holds this text, private notes among them. How many there are in all is not known before the end.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = MatchSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    /// <summary>Gives out what was found instead of the conversations: the number, the contact, the inbox, and the messages that hold the text.</summary>
    [Parameter(ParameterSetName = MatchSet, Mandatory = true)]
    public SwitchParameter Match { get; set; }

    /// <summary>Only conversations that began at this time or later.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    public DateTime Since { get; set; }

    /// <summary>Only conversations that began before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = ContactSet)]
    public DateTime Until { get; set; }

    /// <summary>Only conversations that changed within this time until now. They come in one answer.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public TimeSpan UpdatedWithin { get; set; }

    /// <summary>The order; by default the most recently active first.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public ConversationSort Sort { get; set; }

    /// <summary>The customers whose conversations are read.</summary>
    [Parameter(ParameterSetName = ContactSet, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ContactId")]
    [PipedNotNull]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Contact>[] Contact { get; set; } = [];

    /// <summary>
    /// What New-ChatwootFilter makes, its expression as text ("status eq open and labels eq vip"), a saved filter of
    /// Get-ChatwootCustomFilter, or conditions of the server's filter, each a hashtable of attribute_key, filter_operator, values and query_operator
    /// (AND or OR to the next one, by default AND; AND binds stronger). Attributes: status, priority, assignee_id,
    /// inbox_id, team_id, contact_id, campaign_id, display_id, labels, browser_language, conversation_language, referer,
    /// mail_subject, created_at, last_activity_at, or the key of a custom attribute. Operators: equal_to, not_equal_to,
    /// is_present, is_not_present, contains, does_not_contain, is_greater_than, is_less_than, days_before.
    /// </summary>
    [Parameter(ParameterSetName = FilterSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public object[] Filter { get; set; } = [];

    /// <summary>A folder of conversations the session's user saved in the dashboard: its id, its name, or what Get-ChatwootCustomFilter gives.</summary>
    [Parameter(ParameterSetName = SavedFilterSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public object? SavedFilter { get; set; }

    private protected override Paging ListPaging => _query?.Paging ?? ConversationFilter.Paging;

    private protected override Func<Conversation, bool>? Keep => _query?.Keep;

    private protected override void Process()
    {
        if (ParameterSetName == ContactSet)
        {
            foreach (ResourceRef<Contact> contact in Contact)
                ForInput(contact.Input, () => QueueContact(contact));
        }
        else if (ParameterSetName == FilterSet)
        {
            ForInput(Filter, () => QueueList(null));
        }
        else if (ParameterSetName == SavedFilterSet)
        {
            ForInput(SavedFilter, () => QueueList(null));
        }
        else if (Match)
        {
            ForInput(Search, QueueMatches);
        }
        else if (Id.Length > 0)
        {
            base.Process();
        }
        else
        {
            ForInput(null, QueueFitting);
        }
    }

    private protected override ApiRequest ListRequest(ChatwootSession session) => ParameterSetName switch
    {
        FilterSet => FilterRequest(Filter, session),
        SavedFilterSet => FilterRequest(Lookup(session, operation => Completion.SavedFilter.ConditionsAsync(operation, SavedFilter!, "conversation")), session),
        _ => _query!.Request(),
    };

    private ApiRequest FilterRequest(IEnumerable<object?> conditions, ChatwootSession session) =>
        ConversationFilter.Request(FilterConditions.Payload(conditions, WithCustomAttributes(ConversationFilter.Grammar, session)));

    private void QueueFitting()
    {
        _query = Query(SessionFor(_contact));
        if (_query.IsEmpty)
        {
            WriteVerbose("No inbox or team has such a name: nothing can fit.");
            return;
        }
        QueueList(_contact?.Input);
        if (_query.Keep is not null)
            WriteVerbose("The server cannot filter by all of this at once; the rest is compared here, over the pages it gives.");
    }

    private void QueueMatches()
    {
        ChatwootSession session = SessionFor();
        ConversationQuery query = Query(session);
        if (query.IsEmpty)
            return;
        ApiRequest request = query.ListRequest().With(path: Resource.Path + "/search", envelope: "payload");
        if (query.InboxIds is { Count: > 1 } || query.TeamIds is { Count: > 1 })
            throw ErrorRecords.InvalidInput("With -Match the server looks in one inbox and one team only.", "Give one of each, or leave -Match out.");
        QueueRows<ConversationMatch>(Search, session, request, query.Paging);
    }

    private void QueueContact(ResourceRef<Contact> contact)
    {
        _contact = contact;
        bool isFiltered = new[] { nameof(Status), nameof(AssigneeType), nameof(Assignee), nameof(Inbox), nameof(Team), nameof(Label), nameof(Since), nameof(Until), "IncludeTotalCount" }.Any(IsBound);
        if (isFiltered)
        {
            QueueFitting();
            return;
        }
        ChatwootSession session = SessionFor(contact);
        long id = IdOf(contact, session);
        long skip = (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
        Queue(contact.Input, session, operation => ReadContactAsync(operation, id, skip, first));
    }

    /// <summary>The server's own list ends after 20 conversations; the filter gives the others.</summary>
    private static async Task ReadContactAsync(Operation operation, long id, long skip, long first)
    {
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Contacts.ItemPath(id) + "/conversations") { Envelope = "payload" };
        List<Conversation> newest = await operation.ListAsync<Conversation>(request, Paging.None).ConfigureAwait(false);
        foreach (Conversation conversation in newest.Skip((int)Math.Min(skip, int.MaxValue)).Take((int)Math.Min(first, int.MaxValue)))
            operation.Write(conversation);
        long wanted = first - Math.Max(0, newest.Count - skip);
        if (newest.Count < NewestOfContact || wanted <= 0)
            return;
        operation.Verbose($"The server lists only the {NewestOfContact} most recently active conversations of a contact; the others are asked for by a filter.");
        var known = new HashSet<long>(newest.Select(conversation => conversation.Id));
        var query = new ConversationQuery { ContactId = id };
        ApiRequest rest = query.Request();
        await operation.ReadAsync<Conversation>(rest, query.Paging, conversation => !known.Contains(conversation.Id), Math.Max(0, skip - newest.Count), wanted, null).ConfigureAwait(false);
    }

    private ConversationQuery Query(ChatwootSession session)
    {
        if (IsBound(nameof(Assignee)) && IsBound(nameof(AssigneeType)))
            throw ErrorRecords.InvalidInput("-Assignee and -AssigneeType exclude each other.", "Give one of them: -Assignee takes 'me' and 'none', too.");
        if (IsBound(nameof(UpdatedWithin)) && UpdatedWithin <= TimeSpan.Zero)
            throw ErrorRecords.InvalidInput("-UpdatedWithin must be longer than nothing.", "Give a duration, such as (New-TimeSpan -Hours 2) or 02:00:00.");
        if (IsBound(nameof(Since)) && IsBound(nameof(Until)) && Since >= Until)
            throw ErrorRecords.InvalidInput($"-Since {Since:g} is not before -Until {Until:g}.", "Exchange them.");
        ParameterRules.RefuseTogether((Mention, nameof(Mention)), (Participating, nameof(Participating)), (Unattended, nameof(Unattended)));
        bool isWord = Assignee is not null && (AgentReference.IsMe(Assignee) || AgentReference.IsNone(Assignee));
        return new ConversationQuery
        {
            Statuses = Status,
            AssigneeType = !isWord ? (IsBound(nameof(AssigneeType)) ? AssigneeType : null) : AgentReference.IsMe(Assignee!) ? ConversationAssigneeType.Me : ConversationAssigneeType.Unassigned,
            AssigneeId = Assignee is null || isWord ? null : Lookup(session, operation => AgentReference.IdAsync(Assignee, operation)),
            InboxIds = IdsOf(Inbox, session),
            TeamIds = IdsOf(Team, session),
            Labels = Label,
            ContactId = _contact is null ? null : IdOf(_contact, session),
            ConversationType = ConversationQuery.TypeOf(Mention, Participating, Unattended),
            SourceId = SourceId,
            Search = Search,
            UpdatedWithin = IsBound(nameof(UpdatedWithin)) ? UpdatedWithin : null,
            Since = IsBound(nameof(Since)) ? Since : null,
            Until = IsBound(nameof(Until)) ? Until : null,
            Sort = IsBound(nameof(Sort)) ? Sort : null,
        };
    }
}
