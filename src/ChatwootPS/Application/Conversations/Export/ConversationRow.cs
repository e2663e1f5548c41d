using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Application.Conversations.Export;

/// <summary>Makes the row of a conversation. All rows of an export have the same columns, whatever a conversation lacks: CSV goes by the first one.</summary>
internal sealed class ConversationRow
{
    private readonly HashSet<ConversationDetail> _details;
    private readonly TimeZoneInfo? _zone;

    public ConversationRow(IEnumerable<ConversationDetail> details, TimeZoneInfo? zone)
    {
        _details = new HashSet<ConversationDetail>(details);
        _zone = zone;
    }

    public bool Has(ConversationDetail detail) => _details.Contains(detail);

    public bool NeedsEvents => Has(ConversationDetail.FirstResponse) || Has(ConversationDetail.Resolution);

    /// <summary>The names of inboxes by their ids.</summary>
    public IReadOnlyDictionary<long, string?> Inboxes { get; set; } = new Dictionary<long, string?>();

    /// <summary>The last rating of each conversation.</summary>
    public IReadOnlyDictionary<long, CsatResponse> Ratings { get; set; } = new Dictionary<long, CsatResponse>();

    /// <summary>The keys of all custom attributes, in the order of their columns.</summary>
    public IReadOnlyList<string> CustomAttributes { get; set; } = [];

    public PSObject Make(Conversation conversation, ChatwootSession session, ConversationEvents? events)
    {
        var row = new PSObject();
        row.TypeNames.Insert(0, "Chatwoot.ConversationRow");
        Add("ConversationId", conversation.Id);
        Add("Status", conversation.Status);
        Add("Priority", conversation.Priority);
        Add("Inbox", conversation.InboxId is { } inbox && Inboxes.TryGetValue(inbox, out string? name) ? name : null);
        Add("ContactId", conversation.ContactId);
        Add("Contact", conversation.Contact?.Name);
        Add("ContactEmail", conversation.Contact?.Email);
        Add("ContactPhoneNumber", conversation.Contact?.PhoneNumber);
        Add("Assignee", conversation.Assignee?.Name);
        Add("Team", conversation.Team?.Name);
        Add("CreatedAt", InZone(conversation.CreatedAt));
        Add("LastActivityAt", InZone(conversation.LastActivityAt));
        if (Has(ConversationDetail.FirstResponse))
        {
            Add("FirstResponseAt", InZone(events?.FirstResponse?.EventEndTime ?? conversation.FirstReplyCreatedAt));
            Add("FirstResponseTime", events?.FirstResponse?.Value ?? conversation.FirstReplyCreatedAt - conversation.CreatedAt);
        }
        if (Has(ConversationDetail.Resolution))
        {
            Add("ResolvedAt", InZone(events?.Resolution?.EventEndTime));
            Add("ResolutionTime", events?.Resolution?.Value);
            Add("ResolutionCount", events?.ResolutionCount);
        }
        if (Has(ConversationDetail.Csat))
        {
            Ratings.TryGetValue(conversation.Id, out CsatResponse? rating);
            Add("CsatRating", rating?.Rating);
            Add("CsatFeedback", rating?.FeedbackMessage);
        }
        if (Has(ConversationDetail.Labels))
            Add("Labels", string.Join(", ", conversation.Labels ?? []));
        foreach (string key in CustomAttributes)
            Add("CustomAttribute." + key, conversation.CustomAttributes?.TryGetValue(key, out object? value) == true ? Cell(value) : null);
        Add("ConversationUri", new Uri(session.Uri, $"app/accounts/{session.AccountId}/conversations/{conversation.Id}"));
        return row;

        void Add(string column, object? value) => row.Properties.Add(new PSNoteProperty(column, value));
    }

    private DateTime? InZone(DateTime? time) =>
        time is { } moment && _zone is not null ? TimeZoneInfo.ConvertTimeFromUtc(moment.ToUniversalTime(), _zone) : time;

    private static object? Cell(object? value) => value is List<object?> items
        ? string.Join(", ", items.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)))
        : value;
}
