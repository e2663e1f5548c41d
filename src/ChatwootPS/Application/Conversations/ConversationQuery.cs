using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Which conversations are wanted, and which of the server's two lists gives them: one knows the kinds of list, the text
/// search and the order, the other one agents, contacts and several inboxes. What the chosen one does not know is
/// compared here.
/// </summary>
internal sealed class ConversationQuery
{
    private const int PageSize = 25;
    private readonly List<Func<Conversation, bool>> _checks = [];

    public IReadOnlyList<ConversationStatus> Statuses { get; init; } = [];

    /// <summary>Null for all, without a word of it.</summary>
    public ConversationAssigneeType? AssigneeType { get; init; }

    public long? AssigneeId { get; init; }

    /// <summary>Null for all.</summary>
    public IReadOnlyList<long>? InboxIds { get; init; }

    public IReadOnlyList<long>? TeamIds { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public long? ContactId { get; init; }

    /// <summary>mention, participating or unattended.</summary>
    public string? ConversationType { get; init; }

    public string? SourceId { get; init; }

    public string? Search { get; init; }

    public TimeSpan? UpdatedWithin { get; init; }

    /// <summary>When the conversations began: from this on, and before <see cref="Until"/>.</summary>
    public DateTime? Since { get; init; }

    public DateTime? Until { get; init; }

    /// <summary>Null for the server's own order, by the last activity.</summary>
    public ConversationSort? Sort { get; init; }

    /// <summary>Nothing can fit: no inbox or no team has the name.</summary>
    public bool IsEmpty => InboxIds is { Count: 0 } || TeamIds is { Count: 0 };

    /// <summary>What the server was not asked to compare; null where it does it all.</summary>
    public Func<Conversation, bool>? Keep { get; private set; }

    public Paging Paging { get; private set; } = Paging.None;

    public ApiRequest Request()
    {
        bool needsFilter = ContactId is not null || AssigneeId is not null || InboxIds is { Count: > 1 } || TeamIds is { Count: > 1 } || Since is not null || Until is not null;
        bool needsList = AssigneeType == ConversationAssigneeType.Me || ConversationType is not null || SourceId is not null
            || Search is not null || UpdatedWithin is not null || Sort is not (null or ConversationSort.LastActivityAtDesc);
        ApiRequest request = needsFilter && !needsList ? FilterRequest() : ListRequest();
        AddTimes();
        if (_checks.Count > 0)
            Keep = conversation => _checks.TrueForAll(check => check(conversation));
        return request;
    }

    /// <summary>The server's word for one of three lists; null where none was chosen.</summary>
    public static string? TypeOf(bool mention, bool participating, bool unattended) =>
        mention ? "mention" : participating ? "participating" : unattended ? "unattended" : null;

    private bool IsEveryStatus => Statuses.Count == 0 || Statuses.Distinct().Count() == Enum.GetValues(typeof(ConversationStatus)).Length;

    // The server compares days of UTC only.
    private void AddTimes()
    {
        if (Since is { } since)
            _checks.Add(conversation => conversation.CreatedAt >= since.ToLocalTime());
        if (Until is { } until)
            _checks.Add(conversation => conversation.CreatedAt < until.ToLocalTime());
    }

    private ApiRequest FilterRequest()
    {
        var conditions = new List<object?>();
        AddIds("contact_id", ContactId is { } contact ? [contact] : null);
        AddIds("assignee_id", AssigneeId is { } assignee ? [assignee] : null);
        if (AssigneeType is ConversationAssigneeType.Unassigned or ConversationAssigneeType.Assigned)
            conditions.Add(FilterConditions.Condition("assignee_id", AssigneeType == ConversationAssigneeType.Assigned ? "is_present" : "is_not_present"));
        AddIds("inbox_id", InboxIds);
        AddIds("team_id", TeamIds);
        if (Since is { } since)
            conditions.Add(FilterConditions.Condition("created_at", "is_greater_than", since.ToUniversalTime().AddDays(-1)));
        if (Until is { } until)
            conditions.Add(FilterConditions.Condition("created_at", "is_less_than", until.ToUniversalTime().AddDays(1)));
        if (!IsEveryStatus)
            conditions.Add(FilterConditions.Condition("status", "equal_to", Statuses.Cast<object?>().ToArray()));
        if (Labels.Count > 0)
            conditions.Add(FilterConditions.Condition("labels", "equal_to", Labels.Cast<object?>().ToArray()));
        Paging = ConversationFilter.Paging;
        return ConversationFilter.Request(FilterConditions.Payload(conditions, ConversationFilter.Grammar));

        void AddIds(string attribute, IReadOnlyList<long>? ids)
        {
            if (ids is not null)
                conditions.Add(FilterConditions.Condition(attribute, "equal_to", ids.Cast<object?>().ToArray()));
        }
    }

    public ApiRequest ListRequest()
    {
        var query = new List<KeyValuePair<string, string>>();
        AddStatus(query);
        if (AssigneeType is { } assigneeType)
            Add("assignee_type", Wire.Word(assigneeType));
        // The list of those one takes part in knows no inbox.
        if (InboxIds is { Count: 1 } inbox && ConversationType != "participating")
            Add("inbox_id", Text(inbox[0]));
        else if (InboxIds is { } inboxes)
            _checks.Add(conversation => conversation.InboxId is { } id && inboxes.Contains(id));
        if (TeamIds is { Count: 1 } team)
            Add("team_id", Text(team[0]));
        else if (TeamIds is { } teams)
            _checks.Add(conversation => conversation.Team is { } its && teams.Contains(its.Id));
        if (AssigneeId is { } assignee)
            _checks.Add(conversation => conversation.Meta?.AssigneeType != "AgentBot" && conversation.Assignee?.Id == assignee);
        if (ContactId is { } contact)
            _checks.Add(conversation => conversation.ContactId == contact);
        foreach (string label in Labels)
            Add("labels[]", label);
        if (ConversationType is not null)
            Add("conversation_type", ConversationType);
        if (SourceId is not null)
            Add("source_id", SourceId);
        if (Search is not null)
            Add("q", Search);
        if (UpdatedWithin is { } window)
            Add("updated_within", Text((long)Math.Ceiling(window.TotalSeconds)));
        if (Sort is { } sort)
            Add("sort_by", Wire.Word(sort));
        Paging = ListPaging();
        return Resources.Conversations.List(query);

        void Add(string name, string value) => query.Add(new KeyValuePair<string, string>(name, value));
    }

    private void AddStatus(List<KeyValuePair<string, string>> query)
    {
        if (Search is not null)
        {
            // A text is looked for in all of them, whatever is asked for.
            if (!IsEveryStatus)
                _checks.Add(conversation => conversation.Status is { } status && Statuses.Contains(status));
            return;
        }
        if (IsEveryStatus)
            query.Add(new("status", "all"));
        else if (Statuses.Count == 1)
            query.Add(new("status", Wire.Word(Statuses[0])));
        else
            query.AddRange(Statuses.Select(status => new KeyValuePair<string, string>("status[]", Wire.Word(status))));
    }

    private Paging ListPaging()
    {
        // All in one answer, whatever page is asked for; the counts take no notice of the window.
        if (UpdatedWithin is not null)
            return Paging.None;
        // With a search the counts are cut to the page.
        return Search is not null
            ? Paging.Numbered(PageSize)
            : Paging.Numbered(PageSize, total: AssigneeType switch
            {
                ConversationAssigneeType.Me => "data.meta.mine_count",
                ConversationAssigneeType.Unassigned => "data.meta.unassigned_count",
                ConversationAssigneeType.Assigned => "data.meta.assigned_count",
                _ => "data.meta.all_count",
            });
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
