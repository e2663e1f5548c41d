using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>A channel's row of the database, as inbox events carry it. Its times are those of the inbox, made together with it.</summary>
internal static class ChannelRow
{
    /// <summary>The bits of the column, from the lowest.</summary>
    private static readonly string[] Flags = ["attachments", "emoji_picker", "end_conversation", "use_inbox_avatar_for_bot", "allow_mobile_webview"];

    public static JsonObject Of(Account account, Inbox inbox)
    {
        var (created, updated) = (inbox.CreatedAt.Iso(), inbox.UpdatedAt.Iso());
        return inbox.Channel switch
        {
            ApiChannel api => new JsonObject
            {
                ["id"] = api.Id,
                ["account_id"] = account.Id,
                ["webhook_url"] = api.WebhookUrl,
                ["created_at"] = created,
                ["updated_at"] = updated,
                ["identifier"] = api.Identifier,
                ["hmac_token"] = api.HmacToken,
                ["hmac_mandatory"] = api.HmacMandatory,
                ["additional_attributes"] = api.AdditionalAttributes.Copy(),
                ["secret"] = api.Secret,
            },
            WebsiteChannel website => new JsonObject
            {
                ["id"] = website.Id,
                ["website_url"] = website.WebsiteUrl,
                ["account_id"] = account.Id,
                ["created_at"] = created,
                ["updated_at"] = updated,
                ["website_token"] = website.WebsiteToken,
                ["widget_color"] = website.WidgetColor,
                ["welcome_title"] = website.WelcomeTitle,
                ["welcome_tagline"] = website.WelcomeTagline,
                ["feature_flags"] = website.FeatureFlags.Sum(flag => Array.IndexOf(Flags, Fields.AsText(flag as JsonValue)) is >= 0 and var bit ? 1 << bit : 0),
                ["reply_time"] = website.ReplyTime,
                ["hmac_token"] = website.HmacToken,
                ["pre_chat_form_enabled"] = website.PreChatFormEnabled,
                ["pre_chat_form_options"] = website.PreChatFormOptions.Copy(),
                ["hmac_mandatory"] = website.HmacMandatory,
                ["continuity_via_email"] = website.ContinuityViaEmail,
                ["allowed_domains"] = website.AllowedDomains,
            },
            EmailChannel email => Email(account, email, created, updated),
            SmsChannel sms => new JsonObject
            {
                ["id"] = sms.Id,
                ["account_id"] = account.Id,
                ["phone_number"] = sms.PhoneNumber,
                ["provider"] = sms.Provider,
                ["provider_config"] = new JsonObject(),
                ["created_at"] = created,
                ["updated_at"] = updated,
            },
            var other => new JsonObject { ["id"] = other.Id, ["account_id"] = account.Id, ["created_at"] = created, ["updated_at"] = updated },
        };
    }

    private static JsonObject Email(Account account, EmailChannel email, string created, string updated)
    {
        var json = new JsonObject
        {
            ["id"] = email.Id,
            ["account_id"] = account.Id,
            ["email"] = email.Email,
            ["forward_to_email"] = email.ForwardToEmail,
            ["created_at"] = created,
            ["updated_at"] = updated,
        };
        foreach (var key in (string[])
        [
            "imap_enabled", "imap_address", "imap_port", "imap_login", "imap_password", "imap_enable_ssl", "smtp_enabled", "smtp_address", "smtp_port", "smtp_login",
            "smtp_password", "smtp_domain", "smtp_enable_starttls_auto", "smtp_authentication", "smtp_openssl_verify_mode", "smtp_enable_ssl_tls",
        ])
        {
            json[key] = email.Mail[key]?.DeepClone();
        }

        json["provider_config"] = new JsonObject();
        json["provider"] = null;
        json["imap_authentication"] = email.Mail["imap_authentication"]?.DeepClone();
        json["verified_for_sending"] = false;
        return json;
    }
}
