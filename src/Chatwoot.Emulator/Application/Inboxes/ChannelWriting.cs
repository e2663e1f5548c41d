using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Inboxes;

/// <summary>Makes channels and changes their editable fields; every type has its own.</summary>
internal static class ChannelWriting
{
    private static readonly string[] ReplyTimes = ["in_a_few_minutes", "in_a_few_hours", "in_a_day"];
    private static readonly string[] FeatureFlags = ["attachments", "emoji_picker", "end_conversation", "use_inbox_avatar_for_bot", "allow_mobile_webview"];

    public static Channel Create(Call call, JsonObject sent)
    {
        var fields = new Fields(sent);
        Channel channel = fields.Text("type") switch
        {
            "api" => call.World.NewApiChannel(),
            "web_widget" => call.World.NewWebsiteChannel(""),
            "email" => call.World.NewEmailChannel(fields.Text("email") ?? throw Refusal.Crash()),
            "sms" => new SmsChannel { PhoneNumber = "" },
            "line" => new LineChannel { LineChannelId = "" },
            "telegram" => new TelegramChannel { BotToken = fields.Text("bot_token") ?? throw Refusal.Crash(), BotName = "emulated_bot" },
            "whatsapp" => new WhatsappChannel { PhoneNumber = "" },
            _ => throw Refusal.Invalid("Channel must exist", "channel"),
        };
        Apply(call, channel, fields, isNew: true);
        return channel;
    }

    public static void Apply(Call call, Channel channel, Fields fields, bool isNew = false)
    {
        switch (channel)
        {
            case ApiChannel api:
                Apply(api, fields);
                break;
            case WebsiteChannel website:
                Apply(website, fields);
                break;
            case EmailChannel email:
                Apply(call, email, fields, isNew);
                break;
            case SmsChannel sms:
                sms.PhoneNumber = UniqueNumber(call, sms, fields.TryText("phone_number", out var number) ? number : sms.PhoneNumber);
                break;
            case LineChannel line:
                Apply(call, line, fields, isNew);
                break;
            case WhatsappChannel whatsapp:
                whatsapp.PhoneNumber = UniqueNumber(call, whatsapp, fields.TryText("phone_number", out number) ? number : whatsapp.PhoneNumber);
                whatsapp.Provider = fields.Text("provider") ?? whatsapp.Provider;
                whatsapp.ProviderConfig = fields.Object("provider_config")?.Copy() ?? whatsapp.ProviderConfig;
                if (whatsapp.ProviderConfig["api_key"] is null)
                {
                    throw Refusal.Invalid("Provider config Invalid Credentials", "provider_config");
                }

                break;
            case TwilioChannel twilio:
                twilio.AccountSid = fields.Text("account_sid") ?? twilio.AccountSid;
                twilio.AuthToken = fields.Text("auth_token") ?? twilio.AuthToken;
                break;
            default:
                break;
        }
    }

    private static void Apply(ApiChannel api, Fields fields)
    {
        var url = fields.TryText("webhook_url", out var text) ? text : api.WebhookUrl;
        var attributes = fields.Object("additional_attributes") ?? api.AdditionalAttributes;
        var validation = new Validation();
        validation.AtMost("webhook_url", url, 2048);
        if (attributes.TryGetPropertyValue("agent_reply_time_window", out var window) && (JsonText.LeadingNumber(Fields.AsText(window) ?? "") ?? 0) <= 0)
        {
            validation.Add("agent_reply_time_window", "Agent reply time window agent_reply_time_window must be greater than 0");
        }

        validation.Check();
        api.WebhookUrl = url;
        api.AdditionalAttributes = attributes.Copy();
        api.HmacMandatory = fields.TryBoolean("hmac_mandatory", out var mandatory) ? mandatory == true : api.HmacMandatory;
    }

    private static void Apply(WebsiteChannel website, Fields fields)
    {
        var url = fields.TryText("website_url", out var text) ? text : website.WebsiteUrl;
        var replyTime = fields.TryChoice("reply_time", ReplyTimes, out var chosen) ? chosen ?? website.ReplyTime : website.ReplyTime;
        var flags = fields.List("selected_feature_flags");
        if (flags?.Any(flag => !FeatureFlags.Contains(Fields.AsText(flag))) == true)
        {
            throw Refusal.Crash();
        }

        var validation = new Validation();
        validation.Present("website_url", url);
        validation.Check();
        website.WebsiteUrl = url;
        website.ReplyTime = replyTime;
        // A form puts an empty element first to say that the list is there.
        website.FeatureFlags = flags?.Copy() ?? website.FeatureFlags;
        website.WidgetColor = fields.TryText("widget_color", out text) ? text ?? website.WidgetColor : website.WidgetColor;
        website.WelcomeTitle = fields.TryText("welcome_title", out text) ? text : website.WelcomeTitle;
        website.WelcomeTagline = fields.TryText("welcome_tagline", out text) ? text : website.WelcomeTagline;
        website.AllowedDomains = fields.TryText("allowed_domains", out text) ? text : website.AllowedDomains;
        website.HmacMandatory = fields.TryBoolean("hmac_mandatory", out var flagged) ? flagged == true : website.HmacMandatory;
        website.ContinuityViaEmail = fields.TryBoolean("continuity_via_email", out flagged) ? flagged == true : website.ContinuityViaEmail;
        website.PreChatFormEnabled = fields.TryBoolean("pre_chat_form_enabled", out flagged) ? flagged == true : website.PreChatFormEnabled;
        if (fields.Object("pre_chat_form_options") is { } options)
        {
            website.PreChatFormOptions = options["pre_chat_fields"] is JsonArray { Count: > 0 } ? options.Copy() : website.PreChatFormOptions;
        }
    }

    private static void Apply(Call call, EmailChannel email, Fields fields, bool isNew)
    {
        var address = fields.TryText("email", out var text) ? text ?? throw Refusal.Crash() : email.Email;
        if (OfAll<EmailChannel>(call).Any(other => other != email && other.Email == address))
        {
            throw Refusal.Invalid("Email has already been taken", "email");
        }

        email.Email = address;
        foreach (var (key, value) in fields.Source)
        {
            if (email.Mail.ContainsKey(key) && value is JsonValue)
            {
                email.Mail[key] = value.DeepClone();
            }
        }

        // Nobody runs a mail server here: what the server would say of an address without one. The settings stay, as they do there.
        if (!isNew && (fields.TryBoolean("imap_enabled", out var fetches) && fetches == true))
        {
            throw Refusal.Invalid($"Connection refused - connect(2) for \"{Fields.AsText(email.Mail["imap_address"])}\" port {Fields.AsText(email.Mail["imap_port"])}");
        }
    }

    private static void Apply(Call call, LineChannel line, Fields fields, bool isNew)
    {
        var id = fields.TryText("line_channel_id", out var text) ? text : line.LineChannelId;
        var validation = new Validation();
        validation.Present("line_channel_id", id);
        if (isNew)
        {
            validation.Present("line_channel_secret", fields.Text("line_channel_secret"));
            validation.Present("line_channel_token", fields.Text("line_channel_token"));
        }

        if (OfAll<LineChannel>(call).Any(other => other != line && other.LineChannelId == id))
        {
            validation.Add("line_channel_id", "Line channel has already been taken");
        }

        validation.Check();
        line.LineChannelId = id!;
    }

    private static string UniqueNumber(Call call, Channel channel, string? number)
    {
        var validation = new Validation();
        validation.Present("phone_number", number);
        if (OfAll<Channel>(call).Any(other => other != channel && other.GetType() == channel.GetType() && NumberOf(other) == number))
        {
            validation.Add("phone_number", "Phone number has already been taken");
        }

        validation.Check();
        return number!;
    }

    private static string? NumberOf(Channel channel) => channel switch
    {
        SmsChannel sms => sms.PhoneNumber,
        WhatsappChannel whatsapp => whatsapp.PhoneNumber,
        _ => null,
    };

    private static System.Collections.Generic.IEnumerable<T> OfAll<T>(Call call)
        where T : Channel => call.World.Accounts.SelectMany(account => account.Inboxes).Select(inbox => inbox.Channel).OfType<T>();
}
