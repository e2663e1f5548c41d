using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class Inbox : Entity
{
    public required Channel Channel { get; init; }

    public required string Name { get; set; }

    public bool GreetingEnabled { get; set; }

    public string? GreetingMessage { get; set; }

    public bool WorkingHoursEnabled { get; set; }

    public string? OutOfOfficeMessage { get; set; }

    public string Timezone { get; set; } = "UTC";

    public bool EnableEmailCollect { get; set; } = true;

    public bool CsatSurveyEnabled { get; set; }

    public JsonObject CsatConfig { get; set; } = [];

    public bool EnableAutoAssignment { get; set; } = true;

    public JsonObject AutoAssignmentConfig { get; set; } = [];

    public bool AllowMessagesAfterResolved { get; set; } = true;

    public bool LockToSingleConversation { get; set; }

    public string SenderNameType { get; set; } = "friendly";

    public string? BusinessName { get; set; }

    public string? EmailAddress { get; set; }

    public long? PortalId { get; set; }

    public Picture? Avatar { get; set; }

    public AgentBot? AgentBot { get; set; }

    public SortedSet<long> Members { get; } = [];

    public List<WorkingHour> WorkingHours { get; } = WorkingHour.Default();

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed record WorkingHour(int DayOfWeek, bool ClosedAllDay, int? OpenHour, int? OpenMinutes, int? CloseHour, int? CloseMinutes, bool OpenAllDay)
{
    public static List<WorkingHour> Default()
    {
        var hours = new List<WorkingHour>(7);
        for (var day = 0; day < 7; day++)
        {
            hours.Add(day is 0 or 6 ? new WorkingHour(day, true, null, null, null, null, false) : new WorkingHour(day, false, 9, 0, 17, 0, false));
        }

        return hours;
    }
}

internal abstract class Channel : Entity
{
    public abstract string Type { get; }
}

internal sealed class ApiChannel : Channel
{
    public override string Type => "Channel::Api";

    public required string Identifier { get; init; }

    public required string HmacToken { get; init; }

    public required string Secret { get; set; }

    public bool HmacMandatory { get; set; }

    public string? WebhookUrl { get; set; }

    public JsonObject AdditionalAttributes { get; set; } = [];
}

internal sealed class WebsiteChannel : Channel
{
    public override string Type => "Channel::WebWidget";

    public required string WebsiteToken { get; init; }

    public required string HmacToken { get; init; }

    public bool HmacMandatory { get; set; }

    public string? WebsiteUrl { get; set; }

    public string WidgetColor { get; set; } = "#1f93ff";

    public string? WelcomeTitle { get; set; }

    public string? WelcomeTagline { get; set; }

    public string? AllowedDomains { get; set; } = "";

    public JsonArray FeatureFlags { get; set; } = ["attachments", "emoji_picker", "end_conversation"];

    public string ReplyTime { get; set; } = "in_a_few_minutes";

    public bool PreChatFormEnabled { get; set; }

    public JsonObject PreChatFormOptions { get; set; } = [];

    public bool ContinuityViaEmail { get; set; } = true;
}

internal sealed class EmailChannel : Channel
{
    public override string Type => "Channel::Email";

    public required string Email { get; set; }

    public required string ForwardToEmail { get; init; }

    /// <summary>How mail is fetched and sent.</summary>
    public JsonObject Mail { get; } = new()
    {
        ["imap_login"] = "",
        ["imap_password"] = "",
        ["imap_address"] = "",
        ["imap_port"] = 0,
        ["imap_enabled"] = false,
        ["imap_enable_ssl"] = true,
        ["imap_authentication"] = "plain",
        ["smtp_login"] = "",
        ["smtp_password"] = "",
        ["smtp_address"] = "",
        ["smtp_port"] = 0,
        ["smtp_enabled"] = false,
        ["smtp_domain"] = "",
        ["smtp_enable_ssl_tls"] = false,
        ["smtp_enable_starttls_auto"] = true,
        ["smtp_openssl_verify_mode"] = "none",
        ["smtp_authentication"] = "login",
    };
}

internal sealed class SmsChannel : Channel
{
    public override string Type => "Channel::Sms";

    public required string PhoneNumber { get; set; }

    public string Provider { get; set; } = "default";
}

internal sealed class LineChannel : Channel
{
    public override string Type => "Channel::Line";

    public required string LineChannelId { get; set; }
}
