using System.Collections.Generic;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using static ChatwootPS.Completion.FilterGrammar;

namespace ChatwootPS.Application.Conversations;

/// <summary>What conversations can be filtered by, and the request that does it.</summary>
internal static class ConversationFilter
{
    public static FilterGrammar Grammar { get; } = new("conversation_attribute", new Dictionary<string, FilterAttribute>
    {
        ["status"] = new(FilterValueKind.Word, Equality, ["open", "resolved", "pending", "snoozed", "all"]),
        ["priority"] = new(FilterValueKind.Word, Equality, ["low", "medium", "high", "urgent"]),
        ["assignee_id"] = new(FilterValueKind.Id, [.. Equality, .. Presence]),
        ["inbox_id"] = new(FilterValueKind.Id, [.. Equality, .. Presence]),
        ["team_id"] = new(FilterValueKind.Id, [.. Equality, .. Presence]),
        ["contact_id"] = new(FilterValueKind.Id, Equality),
        ["campaign_id"] = new(FilterValueKind.Id, [.. Equality, .. Presence]),
        // The server lists 'contains' among its operators, too, and fails on it.
        ["display_id"] = new(FilterValueKind.Id, Equality),
        ["labels"] = new(FilterValueKind.Text, [.. Equality, .. Presence]),
        ["browser_language"] = new(FilterValueKind.Text, Equality),
        ["conversation_language"] = new(FilterValueKind.Text, Equality),
        ["referer"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["mail_subject"] = new(FilterValueKind.Text, [.. Equality, .. Substring]),
        ["created_at"] = new(FilterValueKind.Date, Order),
        ["last_activity_at"] = new(FilterValueKind.Date, Order),
    });

    /// <summary>All conversations come, of every status, that fulfil the conditions; the most recently active first.</summary>
    public static Paging Paging { get; } = Paging.Numbered(25, total: "meta.all_count");

    public static ApiRequest Request(List<object?> payload) => new(Chatwoot.ApiFamily.Application, "POST", Resources.Conversations.Path + "/filter")
    {
        Body = new Dictionary<string, object?> { ["payload"] = payload },
        Envelope = "payload",
        Repeatable = true,
    };
}
