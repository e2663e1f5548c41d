using System.Collections.Generic;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>What conversations may be filtered by.</summary>
internal static class ConversationFilter
{
    public static FilterSchema<Conversation> Schema { get; } = new(
        new List<FilterKey<Conversation>>
        {
            new("status", FilterKind.ExactText, Operators.Equality, row => row.Status, All: "all"),
            new("assignee_id", FilterKind.Id, Operators.EqualityAndPresence, row => row.Assignee?.Id ?? row.LostAssigneeId),
            new("inbox_id", FilterKind.Id, Operators.EqualityAndPresence, row => row.Inbox.Id),
            new("team_id", FilterKind.Id, Operators.EqualityAndPresence, row => row.Team?.Id ?? row.LostTeamId),
            new("contact_id", FilterKind.Id, Operators.Equality, row => row.Contact.Id),
            new("priority", FilterKind.ExactText, Operators.Equality, row => row.Priority),
            new("display_id", FilterKind.Id, Operators.EqualityAndContent, row => row.DisplayId),
            new("campaign_id", FilterKind.Id, Operators.EqualityAndPresence, row => row.CampaignId),
            new("labels", FilterKind.Labels, Operators.EqualityAndPresence, _ => null, row => row.Labels),
            new("browser_language", FilterKind.ExactText, Operators.Equality, row => Additional(row, "browser_language")),
            new("conversation_language", FilterKind.ExactText, Operators.Equality, row => Additional(row, "conversation_language")),
            new("referer", FilterKind.ExactText, Operators.EqualityAndContent, row => Additional(row, "referer")),
            new("created_at", FilterKind.Date, Operators.Dates, row => row.CreatedAt),
            new("last_activity_at", FilterKind.Date, Operators.Dates, row => row.LastActivityAt),
            new("mail_subject", FilterKind.ExactText, Operators.EqualityAndContent, row => Additional(row, "mail_subject")),
        },
        "conversation_attribute",
        AnyOfValues: true,
        row => row.CustomAttributes);

    private static string? Additional(Conversation row, string key) => Fields.AsText(row.AdditionalAttributes[key]);
}
