using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Makes an inbox. The parameters of its channel decide which: a website's widget, the API, e-mail, LINE, Telegram, SMS, WhatsApp or
/// Twilio. Facebook, Instagram, TikTok, Google and Microsoft mail need a person in a browser. Needs an administrator.
/// </summary>
/// <example>
/// <code>New-ChatwootInbox Shop -WebsiteUrl https://shop.example.com -WelcomeTitle 'Hi' -ReplyTime InAFewHours</code>
/// Makes an inbox for the chat widget of a website; WebWidgetScript of the result goes into its pages.
/// </example>
/// <example>
/// <code>New-ChatwootInbox Alerts -Api -WebhookUrl https://example.com/chatwoot -HmacMandatory $true</code>
/// Makes an API inbox whose customers must prove who they are.
/// </example>
/// <example>
/// <code>New-ChatwootInbox Help -Email help@example.com -ImapEnabled $true -ImapAddress imap.example.com -ImapPort 993 -ImapLogin help -ImapPassword $secret</code>
/// Makes an e-mail inbox that fetches its mail.
/// </example>
/// <example>
/// <code>New-ChatwootInbox WhatsApp -WhatsApp -PhoneNumber +34911234567 -Provider whatsapp_cloud -ProviderConfig @{ api_key = $key; phone_number_id = '1'; business_account_id = '2' }</code>
/// Makes a WhatsApp inbox at Meta.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootInbox", SupportsShouldProcess = true, DefaultParameterSetName = ApiSet)]
[Serves("POST /api/v1/accounts/{account_id}/inboxes", "POST /api/v1/accounts/{account_id}/channels/twilio_channel")]
[OutputType(typeof(Inbox))]
public sealed class NewChatwootInboxCommand : InboxBodyCmdlet
{
    private const string WebsiteSet = "WebWidget";
    private const string ApiSet = "Api";
    private const string EmailSet = "Email";
    private const string LineSet = "Line";
    private const string TelegramSet = "Telegram";
    private const string SmsSet = "Sms";
    private const string WhatsAppSet = "WhatsApp";
    private const string TwilioSet = "Twilio";

    /// <summary>The name of the inbox.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string Name { get; set; } = "";

    /// <summary>The address of the website the widget is for.</summary>
    [Parameter(ParameterSetName = WebsiteSet, Mandatory = true)]
    [BodyField(Channel + "website_url")]
    [ValidateText(@"\S", "an address")]
    public string? WebsiteUrl { get; set; }

    /// <summary>The colour of the widget, such as '#1f93ff'.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "widget_color")]
    [ValidateText("^#[0-9a-fA-F]{6}$", "a colour such as '#1f93ff'")]
    public string? WidgetColor { get; set; }

    /// <summary>The heading of the widget.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "welcome_title")]
    public string? WelcomeTitle { get; set; }

    /// <summary>The line below the heading.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "welcome_tagline")]
    public string? WelcomeTagline { get; set; }

    /// <summary>How quickly the widget says that somebody answers.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "reply_time")]
    public InboxReplyTime ReplyTime { get; set; }

    /// <summary>What the widget offers; by default attachments, emojis and the end of the conversation.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "selected_feature_flags")]
    [AllowEmptyCollection]
    public WidgetFeature[] FeatureFlag { get; set; } = [];

    /// <summary>The domains on which the widget works; without any, everywhere.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "allowed_domains")]
    public string[] AllowedDomain { get; set; } = [];

    /// <summary>Whether visitors fill in a form before they write.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "pre_chat_form_enabled")]
    public bool PreChatFormEnabled { get; set; }

    /// <summary>The form: pre_chat_message and pre_chat_fields (a list of name, type, label, placeholder, enabled, required, field_type).</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "pre_chat_form_options")]
    public IDictionary? PreChatForm { get; set; }

    /// <summary>Whether customers who have left get answers by mail; $true by default.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [BodyField(Channel + "continuity_via_email")]
    public bool ContinuityViaEmail { get; set; }

    /// <summary>Makes an API inbox, whose customers come through the Client API.</summary>
    [Parameter(ParameterSetName = ApiSet, Mandatory = true)]
    public SwitchParameter Api { get; set; }

    /// <summary>The address that gets the events of the API inbox, at most 2048 characters.</summary>
    [Parameter(ParameterSetName = ApiSet)]
    [BodyField(Channel + "webhook_url")]
    [AllowEmptyString]
    [ValidateText("^(https?://.*)?$", "an address that begins with https:// or http://")]
    [ValidateLength(0, 2048)]
    public string? WebhookUrl { get; set; }

    /// <summary>Settings of the API inbox, such as @{ agent_reply_time_window = 24 } in hours.</summary>
    [Parameter(ParameterSetName = ApiSet)]
    [BodyField(Channel + "additional_attributes")]
    public IDictionary? AdditionalAttribute { get; set; }

    /// <summary>Whether customers must prove who they are.</summary>
    [Parameter(ParameterSetName = WebsiteSet)]
    [Parameter(ParameterSetName = ApiSet)]
    [BodyField(Channel + "hmac_mandatory")]
    public bool HmacMandatory { get; set; }

    /// <summary>The e-mail address of the inbox, unique in the installation.</summary>
    [Parameter(ParameterSetName = EmailSet, Mandatory = true)]
    [BodyField(Channel + "email")]
    [ValidateText(@"^[^@\s]+@[^@\s]+$", "an e-mail address")]
    public string? Email { get; set; }

    /// <summary>Whether mail is fetched; the server tries to sign in only when it is changed later.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_enabled")]
    public bool ImapEnabled { get; set; }

    /// <summary>The server mail is fetched from.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_address")]
    public string? ImapAddress { get; set; }

    /// <summary>The port of that server.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_port")]
    [ValidateRange(0, 65_535)]
    public int ImapPort { get; set; }

    /// <summary>The name to sign in with there.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_login")]
    public string? ImapLogin { get; set; }

    /// <summary>The password for it.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField(Channel + "imap_password")]
    public SecureString? ImapPassword { get; set; }

    /// <summary>Whether the connection to it is encrypted; $true by default.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_enable_ssl")]
    public bool ImapEnableSsl { get; set; }

    /// <summary>How to sign in there: plain, login or cram-md5.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "imap_authentication")]
    [ValidateSet("plain", "login", "cram-md5")]
    public string? ImapAuthentication { get; set; }

    /// <summary>Whether mail is sent over a server of one's own.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_enabled")]
    public bool SmtpEnabled { get; set; }

    /// <summary>The server mail is sent over.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_address")]
    public string? SmtpAddress { get; set; }

    /// <summary>The port of that server.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_port")]
    [ValidateRange(0, 65_535)]
    public int SmtpPort { get; set; }

    /// <summary>The name to sign in with there.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_login")]
    public string? SmtpLogin { get; set; }

    /// <summary>The password for it.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField(Channel + "smtp_password")]
    public SecureString? SmtpPassword { get; set; }

    /// <summary>How to sign in there: plain, login (by default) or cram-md5.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_authentication")]
    [ValidateSet("plain", "login", "cram-md5")]
    public string? SmtpAuthentication { get; set; }

    /// <summary>The domain to greet that server with.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_domain")]
    public string? SmtpDomain { get; set; }

    /// <summary>Whether the connection to it is encrypted from the beginning.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_enable_ssl_tls")]
    public bool SmtpEnableSslTls { get; set; }

    /// <summary>Whether the connection to it becomes encrypted where that server offers it.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_enable_starttls_auto")]
    public bool SmtpEnableStarttlsAuto { get; set; }

    /// <summary>How its certificate is looked at: none, peer, client_once or fail_if_no_peer_cert.</summary>
    [Parameter(ParameterSetName = EmailSet)]
    [BodyField(Channel + "smtp_openssl_verify_mode")]
    [ValidateSet("none", "peer", "client_once", "fail_if_no_peer_cert")]
    public string? SmtpOpensslVerifyMode { get; set; }

    /// <summary>The number of the LINE channel.</summary>
    [Parameter(ParameterSetName = LineSet, Mandatory = true)]
    [BodyField(Channel + "line_channel_id")]
    [ValidateNotNullOrEmpty]
    public string? LineChannelId { get; set; }

    /// <summary>The secret of the LINE channel.</summary>
    [Parameter(ParameterSetName = LineSet, Mandatory = true)]
    [SecretTransformation]
    [BodyField(Channel + "line_channel_secret")]
    [ValidateNotNull]
    public SecureString? LineChannelSecret { get; set; }

    /// <summary>The token of the LINE channel.</summary>
    [Parameter(ParameterSetName = LineSet, Mandatory = true)]
    [SecretTransformation]
    [BodyField(Channel + "line_channel_token")]
    [ValidateNotNull]
    public SecureString? LineChannelToken { get; set; }

    /// <summary>The token of the Telegram bot.</summary>
    [Parameter(ParameterSetName = TelegramSet, Mandatory = true)]
    [SecretTransformation]
    [BodyField(Channel + "bot_token")]
    [ValidateNotNull]
    public SecureString? BotToken { get; set; }

    /// <summary>Makes an SMS inbox at Bandwidth.</summary>
    [Parameter(ParameterSetName = SmsSet, Mandatory = true)]
    public SwitchParameter Sms { get; set; }

    /// <summary>Makes a WhatsApp inbox.</summary>
    [Parameter(ParameterSetName = WhatsAppSet, Mandatory = true)]
    public SwitchParameter WhatsApp { get; set; }

    /// <summary>Makes an inbox for SMS or WhatsApp at Twilio.</summary>
    [Parameter(ParameterSetName = TwilioSet, Mandatory = true)]
    public SwitchParameter Twilio { get; set; }

    /// <summary>The phone number, with '+' and the country's code.</summary>
    [Parameter(ParameterSetName = SmsSet, Mandatory = true)]
    [Parameter(ParameterSetName = WhatsAppSet, Mandatory = true)]
    [Parameter(ParameterSetName = TwilioSet)]
    [ValidateText(@"^\+[1-9]\d{1,14}$", "a phone number such as +34911234567")]
    public string? PhoneNumber { get; set; }

    /// <summary>Who runs the WhatsApp number: whatsapp_cloud (Meta) or default (360dialog).</summary>
    [Parameter(ParameterSetName = WhatsAppSet)]
    [BodyField(Channel + "provider")]
    [ValidateSet("default", "whatsapp_cloud")]
    public string? Provider { get; set; }

    /// <summary>
    /// The provider's settings; values may be SecureStrings. WhatsApp: api_key, at Meta also phone_number_id and business_account_id. SMS:
    /// account_id, application_id, api_key, api_secret.
    /// </summary>
    [Parameter(ParameterSetName = SmsSet, Mandatory = true)]
    [Parameter(ParameterSetName = WhatsAppSet, Mandatory = true)]
    [BodyField(Channel + "provider_config")]
    [SecretTableTransformation]
    [ValidateNotNullOrEmpty]
    public IDictionary? ProviderConfig { get; set; }

    /// <summary>What goes over Twilio: sms or whatsapp.</summary>
    [Parameter(ParameterSetName = TwilioSet)]
    [ValidateSet("sms", "whatsapp")]
    public string Medium { get; set; } = "sms";

    /// <summary>The SID of the Twilio account.</summary>
    [Parameter(ParameterSetName = TwilioSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? AccountSid { get; set; }

    /// <summary>The auth token of the Twilio account, or the secret of the API key.</summary>
    [Parameter(ParameterSetName = TwilioSet, Mandatory = true)]
    [SecretTransformation]
    [ValidateNotNull]
    public SecureString? AuthToken { get; set; }

    /// <summary>The SID of an API key at Twilio.</summary>
    [Parameter(ParameterSetName = TwilioSet)]
    public string? ApiKeySid { get; set; }

    /// <summary>The SID of a messaging service at Twilio, in place of a phone number.</summary>
    [Parameter(ParameterSetName = TwilioSet)]
    public string? MessagingServiceSid { get; set; }

    private protected override void Process() => Create(Name, Name);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        Dictionary<string, object?> channel = TakeChannel(fields);
        if (ParameterSetName == TwilioSet)
        {
            if (PhoneNumber is null == MessagingServiceSid is null)
                throw ErrorRecords.InvalidInput("An inbox at Twilio needs a phone number or a messaging service, and not both.", "Give -PhoneNumber or -MessagingServiceSid.");
            return fields;
        }
        channel["type"] = ParameterSetName switch
        {
            WebsiteSet => "web_widget",
            var other => other.ToLowerInvariant(),
        };
        if (PhoneNumber is not null)
            channel["phone_number"] = PhoneNumber;
        fields["channel"] = channel;
        return fields;
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        if (ParameterSetName != TwilioSet)
            return base.PlanCreate(session, fields);
        var twilio = new Dictionary<string, object?> { ["name"] = Name, ["medium"] = Medium, ["account_sid"] = AccountSid, ["auth_token"] = AuthToken };
        foreach ((string name, string? value) in new[] { ("api_key_sid", ApiKeySid), ("phone_number", PhoneNumber), ("messaging_service_sid", MessagingServiceSid) })
            if (value is not null)
                twilio[name] = value;
        fields.Remove("name");
        var request = new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/{account}/channels/twilio_channel")
        {
            Body = new Dictionary<string, object?> { ["twilio_channel"] = twilio },
        };
        return operation => CreateAtTwilioAsync(operation, request, fields);
    }

    // That address takes the settings of the channel only; the others follow.
    private static async Task<Inbox> CreateAtTwilioAsync(Operation operation, ApiRequest request, Dictionary<string, object?> settings)
    {
        Inbox made = await operation.GetAsync<Inbox>(request).ConfigureAwait(false);
        return settings.Count == 0 ? made : await operation.GetAsync<Inbox>(Resources.Inboxes.Update(made.Id, settings)).ConfigureAwait(false);
    }
}
