using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Application.Inboxes;

/// <summary>
/// Changes inboxes: what they say and when, and the settings of their channels. Settings that the channel of an inbox does not have are
/// refused, because the server passes over them. Needs an administrator.
/// </summary>
/// <example>
/// <code>Get-ChatwootInbox -ChannelType WebWidget, Email | Set-ChatwootInbox -WorkingHours @{ DayOfWeek = 'Monday'; Closed = $true } -OutOfOfficeMessage 'Back on Tuesday at 9:00'</code>
/// Closes one day for several inboxes; the other days stay.
/// </example>
/// <example>
/// <code>Set-ChatwootInbox Support -WorkingHours @{ DayOfWeek = 'Monday', 'Tuesday'; Open = '9:00'; Close = '17:30' } -WorkingHoursEnabled $true -Timezone Europe/Madrid</code>
/// Sets the hours of two days.
/// </example>
/// <example>
/// <code>Set-ChatwootInbox Shop -AgentBot Triage -CsatSurveyEnabled $true -PassThru</code>
/// Lets a bot answer first, asks customers how it was, and gives out the inbox.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootInbox", SupportsShouldProcess = true)]
[Serves(
    "PATCH /api/v1/accounts/{account_id}/inboxes/{id}",
    "DELETE /api/v1/accounts/{account_id}/inboxes/{id}/avatar",
    "POST /api/v1/accounts/{account_id}/inboxes/{id}/set_agent_bot")]
[OutputType(typeof(Inbox))]
public sealed class SetChatwootInboxCommand : InboxBodyCmdlet
{
    /// <summary>The ids, names or inboxes to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Inbox>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>
    /// When the inbox is attended: hashtables of DayOfWeek and Open and Close ('9:00'), Closed or OpenAllDay, or entries of another
    /// inbox's WorkingHours. Days that are not given stay.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] WorkingHours { get; set; } = [];

    /// <summary>The bot that answers first.</summary>
    [Parameter]
    [ValidateNotNull]
    public ResourceRef<AgentBot>? AgentBot { get; set; }

    /// <summary>Takes the bot away.</summary>
    [Parameter]
    public SwitchParameter NoAgentBot { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Website: its address.</summary>
    [Parameter]
    [BodyField(Channel + "website_url")]
    [ValidateText(@"\S", "an address")]
    public string? WebsiteUrl { get; set; }

    /// <summary>Website: the colour of the widget, such as '#1f93ff'.</summary>
    [Parameter]
    [BodyField(Channel + "widget_color")]
    [ValidateText("^#[0-9a-fA-F]{6}$", "a colour such as '#1f93ff'")]
    public string? WidgetColor { get; set; }

    /// <summary>Website: the heading of the widget.</summary>
    [Parameter]
    [BodyField(Channel + "welcome_title")]
    [AllowEmptyString]
    public string? WelcomeTitle { get; set; }

    /// <summary>Website: the line below the heading.</summary>
    [Parameter]
    [BodyField(Channel + "welcome_tagline")]
    [AllowEmptyString]
    public string? WelcomeTagline { get; set; }

    /// <summary>Website: how quickly the widget says that somebody answers.</summary>
    [Parameter]
    [BodyField(Channel + "reply_time")]
    public InboxReplyTime ReplyTime { get; set; }

    /// <summary>Website: what the widget offers; @() for nothing.</summary>
    [Parameter]
    [BodyField(Channel + "selected_feature_flags")]
    [AllowEmptyCollection]
    public WidgetFeature[] FeatureFlag { get; set; } = [];

    /// <summary>Website: the domains on which the widget works; @() for everywhere.</summary>
    [Parameter]
    [BodyField(Channel + "allowed_domains")]
    [AllowEmptyCollection]
    public string[] AllowedDomain { get; set; } = [];

    /// <summary>Website: whether visitors fill in a form before they write.</summary>
    [Parameter]
    [BodyField(Channel + "pre_chat_form_enabled")]
    public bool PreChatFormEnabled { get; set; }

    /// <summary>Website: the form, replaced as a whole: pre_chat_message and pre_chat_fields.</summary>
    [Parameter]
    [BodyField(Channel + "pre_chat_form_options")]
    public IDictionary? PreChatForm { get; set; }

    /// <summary>Website: whether customers who have left get answers by mail.</summary>
    [Parameter]
    [BodyField(Channel + "continuity_via_email")]
    public bool ContinuityViaEmail { get; set; }

    /// <summary>Website and API: whether customers must prove who they are.</summary>
    [Parameter]
    [BodyField(Channel + "hmac_mandatory")]
    public bool HmacMandatory { get; set; }

    /// <summary>API: the address that gets the events; '' for none.</summary>
    [Parameter]
    [BodyField(Channel + "webhook_url")]
    [AllowEmptyString]
    [ValidateText("^(https?://.*)?$", "an address that begins with https:// or http://")]
    [ValidateLength(0, 2048)]
    public string? WebhookUrl { get; set; }

    /// <summary>API: its settings, replaced as a whole.</summary>
    [Parameter]
    [BodyField(Channel + "additional_attributes")]
    public IDictionary? AdditionalAttribute { get; set; }

    /// <summary>E-mail: the address.</summary>
    [Parameter]
    [BodyField(Channel + "email")]
    [ValidateText(@"^[^@\s]+@[^@\s]+$", "an e-mail address")]
    public string? Email { get; set; }

    /// <summary>E-mail: whether mail is fetched. The server tries to sign in; when that fails the settings are stored all the same.</summary>
    [Parameter]
    [BodyField(Channel + "imap_enabled")]
    public bool ImapEnabled { get; set; }

    /// <summary>E-mail: the server mail is fetched from.</summary>
    [Parameter]
    [BodyField(Channel + "imap_address")]
    public string? ImapAddress { get; set; }

    /// <summary>E-mail: the port of that server.</summary>
    [Parameter]
    [BodyField(Channel + "imap_port")]
    [ValidateRange(0, 65_535)]
    public int ImapPort { get; set; }

    /// <summary>E-mail: the name to sign in with there.</summary>
    [Parameter]
    [BodyField(Channel + "imap_login")]
    public string? ImapLogin { get; set; }

    /// <summary>E-mail: the password for it.</summary>
    [Parameter]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField(Channel + "imap_password")]
    public SecureString? ImapPassword { get; set; }

    /// <summary>E-mail: whether the connection to it is encrypted.</summary>
    [Parameter]
    [BodyField(Channel + "imap_enable_ssl")]
    public bool ImapEnableSsl { get; set; }

    /// <summary>E-mail: how to sign in there: plain, login or cram-md5.</summary>
    [Parameter]
    [BodyField(Channel + "imap_authentication")]
    [ValidateSet("plain", "login", "cram-md5")]
    public string? ImapAuthentication { get; set; }

    /// <summary>E-mail: whether mail is sent over a server of one's own.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_enabled")]
    public bool SmtpEnabled { get; set; }

    /// <summary>E-mail: the server mail is sent over.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_address")]
    public string? SmtpAddress { get; set; }

    /// <summary>E-mail: the port of that server.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_port")]
    [ValidateRange(0, 65_535)]
    public int SmtpPort { get; set; }

    /// <summary>E-mail: the name to sign in with there.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_login")]
    public string? SmtpLogin { get; set; }

    /// <summary>E-mail: the password for it.</summary>
    [Parameter]
    [SecretTransformation(KeepBlanks = true)]
    [BodyField(Channel + "smtp_password")]
    public SecureString? SmtpPassword { get; set; }

    /// <summary>E-mail: how to sign in there: plain, login (by default) or cram-md5.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_authentication")]
    [ValidateSet("plain", "login", "cram-md5")]
    public string? SmtpAuthentication { get; set; }

    /// <summary>E-mail: the domain to greet that server with.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_domain")]
    public string? SmtpDomain { get; set; }

    /// <summary>E-mail: whether the connection to it is encrypted from the beginning.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_enable_ssl_tls")]
    public bool SmtpEnableSslTls { get; set; }

    /// <summary>E-mail: whether the connection to it becomes encrypted where that server offers it.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_enable_starttls_auto")]
    public bool SmtpEnableStarttlsAuto { get; set; }

    /// <summary>E-mail: how its certificate is looked at: none, peer, client_once or fail_if_no_peer_cert.</summary>
    [Parameter]
    [BodyField(Channel + "smtp_openssl_verify_mode")]
    [ValidateSet("none", "peer", "client_once", "fail_if_no_peer_cert")]
    public string? SmtpOpensslVerifyMode { get; set; }

    /// <summary>LINE: the number of the channel.</summary>
    [Parameter]
    [BodyField(Channel + "line_channel_id")]
    public string? LineChannelId { get; set; }

    /// <summary>LINE: the secret of the channel.</summary>
    [Parameter]
    [SecretTransformation]
    [BodyField(Channel + "line_channel_secret")]
    public SecureString? LineChannelSecret { get; set; }

    /// <summary>LINE: the token of the channel.</summary>
    [Parameter]
    [SecretTransformation]
    [BodyField(Channel + "line_channel_token")]
    public SecureString? LineChannelToken { get; set; }

    /// <summary>SMS and WhatsApp: the phone number.</summary>
    [Parameter]
    [BodyField(Channel + "phone_number")]
    [ValidateText(@"^\+[1-9]\d{1,14}$", "a phone number such as +34911234567")]
    public string? PhoneNumber { get; set; }

    /// <summary>SMS and WhatsApp: the provider's settings, replaced as a whole; values may be SecureStrings.</summary>
    [Parameter]
    [BodyField(Channel + "provider_config")]
    [SecretTableTransformation]
    [ValidateNotNullOrEmpty]
    public IDictionary? ProviderConfig { get; set; }

    /// <summary>Twilio: the SID of the account.</summary>
    [Parameter]
    [BodyField(Channel + "account_sid")]
    public string? AccountSid { get; set; }

    /// <summary>Twilio: the auth token.</summary>
    [Parameter]
    [SecretTransformation]
    [BodyField(Channel + "auth_token")]
    public SecureString? AuthToken { get; set; }

    /// <summary>Gives out the changed inboxes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (RemoveAvatar && Avatar is not null)
            throw ErrorRecords.InvalidInput("-RemoveAvatar and -Avatar exclude each other.", "A new picture replaces the present one anyway.");
        if (NoAgentBot && AgentBot is not null)
            throw ErrorRecords.InvalidInput("-AgentBot and -NoAgentBot exclude each other.", "Give one of them.");
        Dictionary<string, object?> fields = base.Fields(session);
        if (WorkingHours.Length > 0)
            fields["working_hours"] = WorkingHoursInput.Parse(WorkingHours);
        return fields;
    }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => base.IsAnythingToDo(fields) || AgentBot is not null || NoAgentBot || RemoveAvatar;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Dictionary<string, object?> channel = TakeChannel(fields);
        if (channel.Count > 0)
        {
            RequireOfChannel(session, id, channel.Keys);
            fields["channel"] = channel;
        }
        // A picture makes a form of the request, in which numbers and lists would be texts: it goes alone.
        fields.TryGetValue("avatar", out object? picture);
        fields.Remove("avatar");
        bool setsHours = fields.ContainsKey("working_hours");
        bool removesAvatar = RemoveAvatar, setsBot = AgentBot is not null || NoAgentBot;
        long? bot = AgentBot is { } wanted ? IdOf(wanted, session) : null;
        string path = Resources.Inboxes.ItemPath(id);
        bool isWanted = PassThru;
        return async operation =>
        {
            Inbox? changed = null;
            if (fields.Count > 0)
                changed = await operation.GetAsync<Inbox>(Resources.Inboxes.Update(id, fields)).ConfigureAwait(false);
            if (picture is not null)
                changed = await operation.GetAsync<Inbox>(Resources.Inboxes.Update(id, new Dictionary<string, object?> { ["avatar"] = picture })).ConfigureAwait(false);
            if (setsBot)
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", path + "/set_agent_bot") { Body = new Dictionary<string, object?> { ["agent_bot"] = bot }, Repeatable = true }).ConfigureAwait(false);
            if (removesAvatar)
            {
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "DELETE", path + "/avatar")).ConfigureAwait(false);
                changed = null;
            }
            if (setsHours && changed?.WorkingHoursEnabled == false)
                operation.Warning($"The working hours of inbox {id} ({changed}) do not count as long as WorkingHoursEnabled is false.");
            return changed ?? (isWanted ? await operation.GetAsync<Inbox>(Resources.Inboxes.Get(id)).ConfigureAwait(false) : new Inbox { Id = id });
        };
    }

    private void RequireOfChannel(ChatwootSession session, long id, IEnumerable<string> fields)
    {
        Inbox inbox = System.Array.Find(Id, reference => reference.Value?.Id == id)?.Value ?? Lookup(session, operation => operation.GetAsync<Inbox>(Resources.Inboxes.Get(id)));
        IReadOnlyList<string> known = ChannelSettings.Of(inbox.ChannelType);
        if (fields.Where(field => !known.Contains(field)).ToList() is { Count: > 0 } foreign)
            throw ErrorRecords.InvalidInput($"Inbox {id} ({inbox}) is of {inbox.ChannelType}, which has no {string.Join(", ", foreign)}.", known.Count == 0 ? "Its settings cannot be changed here." : $"It has {string.Join(", ", known)}.");
    }
}
