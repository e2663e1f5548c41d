using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Events;

/// <summary>What the columns of a row hold, as JSON shows them: taken before and after a change, they tell what changed.</summary>
internal static class Columns
{
    public static Dictionary<string, JsonNode?> Of(Conversation row) => new()
    {
        ["status"] = row.Status,
        ["assignee_id"] = row.Assignee?.Id ?? row.LostAssigneeId,
        ["assignee_agent_bot_id"] = row.AssigneeBot?.Id,
        ["team_id"] = row.Team?.Id ?? row.LostTeamId,
        ["priority"] = row.Priority,
        ["snoozed_until"] = row.SnoozedBeyond ?? row.SnoozedUntil.Iso(),
        ["custom_attributes"] = row.CustomAttributes.Copy(),
        ["additional_attributes"] = row.AdditionalAttributes.Copy(),
        ["cached_label_list"] = row.Labels.Count == 0 ? null : string.Join(", ", row.Labels),
        ["label_list"] = ConversationJson.Labels(row),
        ["waiting_since"] = row.WaitingSince.Iso(),
        ["first_reply_created_at"] = row.FirstReplyCreatedAt.Iso(),
        ["contact_last_seen_at"] = row.ContactLastSeenAt.Iso(),
        ["sla_policy_id"] = row.SlaPolicyId,
        ["updated_at"] = row.UpdatedAt.Iso(),
    };

    public static Dictionary<string, JsonNode?> Of(Message row) => new()
    {
        ["content"] = row.Content,
        ["updated_at"] = row.UpdatedAt.Iso(),
        ["status"] = row.Status,
        ["content_type"] = row.ContentType,
        ["content_attributes"] = row.ContentAttributes.Copy(),
        ["processed_message_content"] = row.ProcessedContent ?? row.Content,
        ["sender_id"] = row.Sender?.Id,
    };

    public static Dictionary<string, JsonNode?> Of(Contact row) => new()
    {
        ["name"] = row.Name,
        ["email"] = row.Email,
        ["phone_number"] = row.PhoneNumber,
        ["identifier"] = row.Identifier,
        ["blocked"] = row.Blocked,
        ["additional_attributes"] = row.AdditionalAttributes.Copy(),
        ["custom_attributes"] = row.CustomAttributes.Copy(),
        ["location"] = row.Location,
        ["country_code"] = row.CountryCode,
        ["company_id"] = row.Company?.Id,
        ["last_activity_at"] = row.LastActivityAt.Iso(),
        ["updated_at"] = row.UpdatedAt.Iso(),
    };

    public static Dictionary<string, JsonNode?> Of(Inbox row) => new()
    {
        ["name"] = row.Name,
        ["enable_auto_assignment"] = row.EnableAutoAssignment,
        ["greeting_enabled"] = row.GreetingEnabled,
        ["greeting_message"] = row.GreetingMessage,
        ["working_hours_enabled"] = row.WorkingHoursEnabled,
        ["out_of_office_message"] = row.OutOfOfficeMessage,
        ["timezone"] = row.Timezone,
        ["enable_email_collect"] = row.EnableEmailCollect,
        ["csat_survey_enabled"] = row.CsatSurveyEnabled,
        ["allow_messages_after_resolved"] = row.AllowMessagesAfterResolved,
        ["lock_to_single_conversation"] = row.LockToSingleConversation,
        ["sender_name_type"] = row.SenderNameType,
        ["business_name"] = row.BusinessName,
        ["portal_id"] = row.PortalId,
        ["auto_assignment_config"] = row.AutoAssignmentConfig.Copy(),
        ["csat_config"] = row.CsatConfig.Copy(),
        ["updated_at"] = row.UpdatedAt.Iso(),
    };

    /// <summary>The columns that differ.</summary>
    public static Dictionary<string, (JsonNode? Before, JsonNode? After)> Differences(Dictionary<string, JsonNode?> before, Dictionary<string, JsonNode?> after) =>
        before.Where(column => !JsonNode.DeepEquals(column.Value, after[column.Key])).ToDictionary(column => column.Key, column => (column.Value, after[column.Key]));
}
