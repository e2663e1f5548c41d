using System;
using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>An inbox: one channel through which customers reach an account.</summary>
public sealed class Inbox : ChatwootObject
{
    public long Id { get; set; }

    public long? ChannelId { get; set; }

    public string? Name { get; set; }

    /// <summary>Such as <c>Channel::WebWidget</c>, <c>Channel::Api</c>, <c>Channel::Email</c>, <c>Channel::Whatsapp</c>.</summary>
    public string? ChannelType { get; set; }

    public string? AvatarUrl { get; set; }

    public string? Provider { get; set; }

    public bool? GreetingEnabled { get; set; }

    public string? GreetingMessage { get; set; }

    public bool? WorkingHoursEnabled { get; set; }

    public List<WorkingHours>? WorkingHours { get; set; }

    /// <summary>The IANA name of the zone the working hours are in.</summary>
    public string? Timezone { get; set; }

    public string? OutOfOfficeMessage { get; set; }

    public bool? EnableEmailCollect { get; set; }

    public bool? CsatSurveyEnabled { get; set; }

    public Dictionary<string, object?>? CsatConfig { get; set; }

    public bool? EnableAutoAssignment { get; set; }

    public Dictionary<string, object?>? AutoAssignmentConfig { get; set; }

    public bool? AllowMessagesAfterResolved { get; set; }

    public bool? LockToSingleConversation { get; set; }

    public string? SenderNameType { get; set; }

    public string? BusinessName { get; set; }

    public string? CallbackWebhookUrl { get; set; }

    public Dictionary<string, object?>? HelpCenter { get; set; }

    public string? PhoneNumber { get; set; }

    /// <summary>E-mail inboxes: the address.</summary>
    public string? Email { get; set; }

    public bool? ForwardingEnabled { get; set; }

    public string? ForwardToEmail { get; set; }

    /// <summary>Website inboxes: the page the widget is on.</summary>
    public string? WebsiteUrl { get; set; }

    public string? WebsiteToken { get; set; }

    public string? WidgetColor { get; set; }

    public string? WelcomeTitle { get; set; }

    public string? WelcomeTagline { get; set; }

    public string? WebWidgetScript { get; set; }

    public string? AllowedDomains { get; set; }

    public List<string>? SelectedFeatureFlags { get; set; }

    public string? ReplyTime { get; set; }

    public bool? PreChatFormEnabled { get; set; }

    public Dictionary<string, object?>? PreChatFormOptions { get; set; }

    public bool? ContinuityViaEmail { get; set; }

    /// <summary>API inboxes: where the server delivers events.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>API inboxes: the identifier of the inbox in the Client API.</summary>
    public string? InboxIdentifier { get; set; }

    public Dictionary<string, object?>? AdditionalAttributes { get; set; }

    /// <summary>Whether customers must prove who they are.</summary>
    public bool? HmacMandatory { get; set; }

    /// <summary>The key of identity validation, for administrators, never shown.</summary>
    public SecureString? HmacToken { get; set; }

    /// <summary>The key web hooks are signed with, for administrators, never shown.</summary>
    public SecureString? Secret { get; set; }

    /// <summary>E-mail inboxes: how mail is fetched, for administrators.</summary>
    public bool? ImapEnabled { get; set; }

    public string? ImapAddress { get; set; }

    public int? ImapPort { get; set; }

    public string? ImapLogin { get; set; }

    public SecureString? ImapPassword { get; set; }

    public bool? ImapEnableSsl { get; set; }

    public string? ImapAuthentication { get; set; }

    /// <summary>E-mail inboxes: how mail is sent, for administrators.</summary>
    public bool? SmtpEnabled { get; set; }

    public string? SmtpAddress { get; set; }

    public int? SmtpPort { get; set; }

    public string? SmtpLogin { get; set; }

    public SecureString? SmtpPassword { get; set; }

    public string? SmtpDomain { get; set; }

    public bool? SmtpEnableSslTls { get; set; }

    public bool? SmtpEnableStarttlsAuto { get; set; }

    public string? SmtpOpensslVerifyMode { get; set; }

    public string? SmtpAuthentication { get; set; }

    /// <summary>Telegram: the name of the bot.</summary>
    public string? BotName { get; set; }

    /// <summary>Twilio: sms or whatsapp.</summary>
    public string? Medium { get; set; }

    public string? MessagingServiceSid { get; set; }

    public string? AccountSid { get; set; }

    public string? ApiKeySid { get; set; }

    /// <summary>Twilio: the auth token or the secret of the API key, never shown.</summary>
    public SecureString? AuthToken { get; set; }

    /// <summary>Twilio: the templates the provider approved.</summary>
    public Dictionary<string, object?>? ContentTemplates { get; set; }

    /// <summary>WhatsApp: the settings of the provider, its API key among them.</summary>
    public SecureString? ProviderConfig { get; set; }

    /// <summary>WhatsApp: the templates the provider approved.</summary>
    public List<object?>? MessageTemplates { get; set; }

    public bool? ReauthorizationRequired { get; set; }

    public long InboxId => Id;

    public override string ToString() => Name ?? $"inbox {Id}";
}

/// <summary>When an inbox is attended on one day of the week.</summary>
public sealed class WorkingHours : ChatwootObject
{
    public DayOfWeek DayOfWeek { get; set; }

    public bool? ClosedAllDay { get; set; }

    public bool? OpenAllDay { get; set; }

    public int? OpenHour { get; set; }

    public int? OpenMinutes { get; set; }

    public int? CloseHour { get; set; }

    public int? CloseMinutes { get; set; }

    public override string ToString() =>
        ClosedAllDay == true ? $"{DayOfWeek} closed"
        : OpenAllDay == true ? $"{DayOfWeek} open all day"
        : $"{DayOfWeek} {OpenHour:00}:{OpenMinutes:00}-{CloseHour:00}:{CloseMinutes:00}";
}
