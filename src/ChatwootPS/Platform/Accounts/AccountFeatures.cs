using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>
/// The features of an account. The server fails on a name it does not know, and after a creation leaves an account behind
/// that nobody may touch; and it takes every value but false and nothing for 'on', also the text "false" and 0.
/// </summary>
internal static class AccountFeatures
{
    private static readonly string[] s_names = (
        "inbound_emails channel_email channel_facebook conversation_unread_counts ip_lookup disable_branding email_continuity_on_api_channel help_center "
        + "agent_bots macros agent_management team_management inbox_management labels custom_attributes automations canned_responses integrations "
        + "voice_recorder report_rollup channel_website campaigns reports crm auto_resolve_conversations custom_reply_email custom_reply_domain audit_logs "
        + "custom_tools message_reply_to insert_article_in_reply inbox_view sla help_center_embedding_search linear_integration captain_integration "
        + "custom_roles chatwoot_v4 captain_v1_action_classifier contact_chatwoot_support_team shopify_integration search_with_gin channel_instagram "
        + "crm_integration channel_voice notion_integration captain_integration_v2 whatsapp_embedded_signup whatsapp_campaign crm_v2 assignment_v2 "
        + "captain_document_auto_sync advanced_search saml advanced_search_indexing reply_mailer_migration quoted_email_reply companies channel_tiktok "
        + "csat_review_notes captain_tasks conversation_required_attributes advanced_assignment").Split(' ');

    /// <summary>The switches as the server takes them.</summary>
    /// <exception cref="ChatwootApiException">A name is unknown or a value is neither true nor false.</exception>
    public static Dictionary<string, object?> Checked(IEnumerable<KeyValuePair<string, object?>> features)
    {
        var switches = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> feature in features)
        {
            string name = s_names.FirstOrDefault(known => string.Equals(known, feature.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw ErrorRecords.InvalidInput($"There is no feature '{feature.Key}'.", $"The features are: {string.Join(", ", s_names.OrderBy(known => known, StringComparer.Ordinal))}.");
            switches[name] = feature.Value is bool
                ? feature.Value
                : throw ErrorRecords.InvalidInput($"'{feature.Value}' is no value for the feature '{name}'.", "Give $true or $false; the server takes anything else, also the text 'false', for $true.");
        }
        return switches;
    }
}

/// <summary>The limits of an account, whose values the server does not look at.</summary>
internal static class AccountLimits
{
    private static readonly string[] s_names = ["agents", "inboxes", "captain_responses", "captain_documents", "emails"];

    /// <summary>The limits as numbers; null for none.</summary>
    /// <exception cref="ChatwootApiException">A name is unknown or a value is no number.</exception>
    public static Dictionary<string, object?> Checked(IEnumerable<KeyValuePair<string, object?>> limits)
    {
        var numbers = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> limit in limits)
        {
            string name = s_names.FirstOrDefault(known => string.Equals(known, limit.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw ErrorRecords.InvalidInput($"There is no limit '{limit.Key}'.", $"The limits are: {string.Join(", ", s_names)}.");
            numbers[name] = limit.Value is null ? null
                : long.TryParse(Convert.ToString(limit.Value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
                : throw ErrorRecords.InvalidInput($"'{limit.Value}' is no value for the limit '{name}'.", "Give a whole number from 0, or $null for no limit of its own.");
        }
        return numbers;
    }
}
