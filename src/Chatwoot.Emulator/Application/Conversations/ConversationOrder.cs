using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>The orders a list of conversations may be asked for in.</summary>
internal static class ConversationOrder
{
    public static IEnumerable<Conversation> Apply(IEnumerable<Conversation> rows, string? key) => key switch
    {
        "last_activity_at_asc" => rows.OrderBy(row => row.LastActivityAt).ThenBy(row => row.Id),
        "created_at_asc" or "sort_on_created_at" => rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id),
        "created_at_desc" => rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id),
        "priority_asc" => rows.OrderBy(row => Rank(row) ?? int.MaxValue).ThenByDescending(row => row.LastActivityAt),
        "priority_desc" or "sort_on_priority" => rows.OrderByDescending(row => Rank(row) ?? -1).ThenByDescending(row => row.LastActivityAt),
        "priority_desc_created_at_asc" => rows.OrderByDescending(row => Rank(row) ?? -1).ThenBy(row => row.CreatedAt),
        "waiting_since_asc" or "sort_on_waiting_since" => rows.OrderBy(row => row.WaitingSince ?? DateTimeOffset.MaxValue).ThenBy(row => row.CreatedAt),
        "waiting_since_desc" => rows.OrderByDescending(row => row.WaitingSince ?? DateTimeOffset.MinValue).ThenBy(row => row.CreatedAt),
        "unread" => rows.OrderByDescending(row => row.UnreadCount).ThenByDescending(row => row.LastActivityAt),
        _ => rows.OrderByDescending(row => row.LastActivityAt).ThenByDescending(row => row.Id),
    };

    private static int? Rank(Conversation row) => row.Priority switch
    {
        "low" => 0,
        "medium" => 1,
        "high" => 2,
        "urgent" => 3,
        _ => null,
    };
}
