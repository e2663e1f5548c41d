using System.Globalization;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class InboxJson
{
    public static JsonObject InboxSlim(this Call call, Inbox inbox) => new()
    {
        ["id"] = inbox.Id,
        ["avatar_url"] = call.AvatarUrl(inbox.Avatar),
        ["channel_id"] = inbox.Channel.Id,
        ["name"] = inbox.Name,
        ["channel_type"] = inbox.Channel.Type,
        ["provider"] = ProviderOf(inbox.Channel),
    };

    /// <summary>The full inbox; secrets of the channel for administrators only.</summary>
    public static JsonObject Inbox(this Call call, Inbox inbox)
    {
        var website = inbox.Channel as WebsiteChannel;
        var json = new JsonObject
        {
            ["id"] = inbox.Id,
            ["avatar_url"] = call.AvatarUrl(inbox.Avatar),
            ["channel_id"] = inbox.Channel.Id,
            ["name"] = inbox.Name,
            ["channel_type"] = inbox.Channel.Type,
            ["greeting_enabled"] = inbox.GreetingEnabled,
            ["greeting_message"] = inbox.GreetingMessage,
            ["working_hours_enabled"] = inbox.WorkingHoursEnabled,
            ["enable_email_collect"] = inbox.EnableEmailCollect,
            ["csat_survey_enabled"] = inbox.CsatSurveyEnabled,
            ["csat_config"] = inbox.CsatConfig.Copy(),
            ["enable_auto_assignment"] = inbox.EnableAutoAssignment,
            ["auto_assignment_config"] = inbox.AutoAssignmentConfig.Copy(),
            ["out_of_office_message"] = inbox.OutOfOfficeMessage,
            ["working_hours"] = WorkingHours(inbox),
            ["timezone"] = inbox.Timezone,
            ["callback_webhook_url"] = CallbackUrl(call, inbox.Channel),
            ["allow_messages_after_resolved"] = inbox.AllowMessagesAfterResolved,
            ["lock_to_single_conversation"] = inbox.LockToSingleConversation,
            ["sender_name_type"] = inbox.SenderNameType,
            ["business_name"] = inbox.BusinessName,
            ["allowed_domains"] = website?.AllowedDomains,
            ["widget_color"] = website?.WidgetColor,
            ["website_url"] = website?.WebsiteUrl,
            ["hmac_mandatory"] = website?.HmacMandatory ?? (inbox.Channel as ApiChannel)?.HmacMandatory,
            ["welcome_title"] = website?.WelcomeTitle,
            ["welcome_tagline"] = website?.WelcomeTagline,
            ["web_widget_script"] = website is null ? null : WidgetScript(call, website),
            ["website_token"] = website?.WebsiteToken,
            ["selected_feature_flags"] = website?.FeatureFlags.Copy(),
            ["reply_time"] = website?.ReplyTime,
            ["messaging_service_sid"] = (inbox.Channel as TwilioChannel)?.MessagingServiceSid,
            ["phone_number"] = NumberOf(inbox.Channel),
            ["provider"] = ProviderOf(inbox.Channel),
        };
        AddChannel(json, inbox.Channel, call.IsAdministrator);
        return json;
    }

    /// <summary>The raw table row, which the creation of a contact lets through.</summary>
    public static JsonObject InboxRow(this Call call, Inbox inbox) => new()
    {
        ["id"] = inbox.Id,
        ["channel_id"] = inbox.Channel.Id,
        ["account_id"] = call.Account.Id,
        ["name"] = inbox.Name,
        ["created_at"] = inbox.CreatedAt.Iso(),
        ["updated_at"] = inbox.UpdatedAt.Iso(),
        ["channel_type"] = inbox.Channel.Type,
        ["enable_auto_assignment"] = inbox.EnableAutoAssignment,
        ["greeting_enabled"] = inbox.GreetingEnabled,
        ["greeting_message"] = inbox.GreetingMessage,
        ["email_address"] = inbox.EmailAddress,
        ["working_hours_enabled"] = inbox.WorkingHoursEnabled,
        ["out_of_office_message"] = inbox.OutOfOfficeMessage,
        ["timezone"] = inbox.Timezone,
        ["enable_email_collect"] = inbox.EnableEmailCollect,
        ["csat_survey_enabled"] = inbox.CsatSurveyEnabled,
        ["allow_messages_after_resolved"] = inbox.AllowMessagesAfterResolved,
        ["auto_assignment_config"] = inbox.AutoAssignmentConfig.Copy(),
        ["lock_to_single_conversation"] = inbox.LockToSingleConversation,
        ["portal_id"] = inbox.PortalId,
        ["sender_name_type"] = inbox.SenderNameType,
        ["business_name"] = inbox.BusinessName,
        ["csat_config"] = inbox.CsatConfig.Copy(),
    };

    private static JsonArray WorkingHours(Inbox inbox)
    {
        var hours = new JsonArray();
        foreach (var day in inbox.WorkingHours)
        {
            hours.Add(new JsonObject
            {
                ["day_of_week"] = day.DayOfWeek,
                ["closed_all_day"] = day.ClosedAllDay,
                ["open_hour"] = day.OpenHour,
                ["open_minutes"] = day.OpenMinutes,
                ["close_hour"] = day.CloseHour,
                ["close_minutes"] = day.CloseMinutes,
                ["open_all_day"] = day.OpenAllDay,
            });
        }

        return hours;
    }

    private static void AddChannel(JsonObject json, Channel channel, bool administrator)
    {
        switch (channel)
        {
            case WebsiteChannel website:
                json["pre_chat_form_enabled"] = website.PreChatFormEnabled;
                json["pre_chat_form_options"] = website.PreChatFormOptions.Copy();
                json["continuity_via_email"] = website.ContinuityViaEmail;
                if (administrator)
                {
                    json["hmac_token"] = website.HmacToken;
                }

                break;
            case ApiChannel api:
                json["webhook_url"] = api.WebhookUrl;
                json["inbox_identifier"] = api.Identifier;
                json["additional_attributes"] = api.AdditionalAttributes.Copy();
                if (administrator)
                {
                    json["hmac_token"] = api.HmacToken;
                    json["secret"] = api.Secret;
                }

                break;
            case EmailChannel email:
                json["email"] = email.Email;
                json["forwarding_enabled"] = false;
                if (administrator)
                {
                    foreach (var (key, value) in email.Mail)
                    {
                        json[key] = value?.DeepClone();
                    }
                }

                break;
            case TelegramChannel telegram:
                json["bot_name"] = telegram.BotName;
                break;
            case WhatsappChannel whatsapp:
                json["message_templates"] = whatsapp.MessageTemplates.Copy();
                json["reauthorization_required"] = false;
                if (administrator)
                {
                    json["provider_config"] = whatsapp.ProviderConfig.Copy();
                }

                break;
            case TwilioChannel twilio:
                json["medium"] = twilio.Medium;
                json["content_templates"] = twilio.ContentTemplates.Copy();
                if (administrator)
                {
                    json["account_sid"] = twilio.AccountSid;
                    json["auth_token"] = twilio.AuthToken;
                    json["api_key_sid"] = twilio.ApiKeySid;
                }

                break;
            default:
                break;
        }
    }

    private static string? NumberOf(Channel channel) => channel switch
    {
        SmsChannel sms => sms.PhoneNumber,
        WhatsappChannel whatsapp => whatsapp.PhoneNumber,
        TwilioChannel twilio => twilio.PhoneNumber,
        _ => null,
    };

    private static string? ProviderOf(Channel channel) => (channel as SmsChannel)?.Provider ?? (channel as WhatsappChannel)?.Provider;

    private static string? CallbackUrl(Call call, Channel channel) => channel switch
    {
        SmsChannel sms => call.Url("webhooks/sms/" + sms.PhoneNumber.TrimStart('+')),
        LineChannel line => call.Url("webhooks/line/" + line.LineChannelId),
        WhatsappChannel whatsapp => call.Url("webhooks/whatsapp/" + whatsapp.PhoneNumber),
        TwilioChannel => call.Url("twilio/callback"),
        _ => null,
    };

    private static string WidgetScript(Call call, WebsiteChannel channel) => string.Create(CultureInfo.InvariantCulture, $$"""

            <script>
              (function(d,t) {
                var BASE_URL="{{call.Url("").TrimEnd('/')}}";
                var g=d.createElement(t),s=d.getElementsByTagName(t)[0];
                g.src=BASE_URL+"/packs/js/sdk.js";
                g.async = true;
                s.parentNode.insertBefore(g,s);
                g.onload=function(){
                  window.chatwootSDK.run({
                    websiteToken: '{{channel.WebsiteToken}}',
                    baseUrl: BASE_URL
                  })
                }
              })(document,"script");
            </script>
            
        """);
}
