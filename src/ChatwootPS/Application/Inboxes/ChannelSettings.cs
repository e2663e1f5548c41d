using System.Collections.Generic;

namespace ChatwootPS.Application.Inboxes;

/// <summary>The settings of each kind of channel that can be changed.</summary>
internal static class ChannelSettings
{
    public static IReadOnlyList<string> Of(string? channelType) => channelType switch
    {
        "Channel::WebWidget" => ["website_url", "widget_color", "welcome_title", "welcome_tagline", "reply_time", "selected_feature_flags", "allowed_domains", "pre_chat_form_enabled", "pre_chat_form_options", "continuity_via_email", "hmac_mandatory"],
        "Channel::Api" => ["webhook_url", "hmac_mandatory", "additional_attributes"],
        "Channel::Email" => ["email", "imap_enabled", "imap_address", "imap_port", "imap_login", "imap_password", "imap_enable_ssl", "imap_authentication", "smtp_enabled", "smtp_address", "smtp_port", "smtp_login", "smtp_password", "smtp_authentication", "smtp_domain", "smtp_enable_ssl_tls", "smtp_enable_starttls_auto", "smtp_openssl_verify_mode"],
        "Channel::Line" => ["line_channel_id", "line_channel_secret", "line_channel_token"],
        "Channel::Sms" => ["phone_number", "provider_config"],
        "Channel::Whatsapp" => ["phone_number", "provider_config"],
        "Channel::TwilioSms" => ["account_sid", "auth_token"],
        _ => [],
    };
}
