using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;

namespace Chatwoot;

/// <summary>What Meta says of the number of a WhatsApp Cloud inbox.</summary>
public sealed class InboxHealth : ChatwootObject
{
    /// <summary>The id of the number at Meta.</summary>
    public string? Id { get; set; }

    public string? DisplayPhoneNumber { get; set; }

    public string? VerifiedName { get; set; }

    /// <summary>Such as APPROVED, PENDING_REVIEW, DECLINED, EXPIRED.</summary>
    public string? NameStatus { get; set; }

    /// <summary>GREEN, YELLOW, RED or UNKNOWN: how customers take the messages.</summary>
    public string? QualityRating { get; set; }

    /// <summary>How many customers may be written to first in a day, such as TIER_1K.</summary>
    public string? MessagingLimitTier { get; set; }

    /// <summary>LIVE or SANDBOX.</summary>
    public string? AccountMode { get; set; }

    /// <summary>VERIFIED, NOT_VERIFIED or EXPIRED.</summary>
    public string? CodeVerificationStatus { get; set; }

    /// <summary>The addresses Meta delivers events to, by the level they are set at.</summary>
    public Dictionary<string, object?>? WebhookConfiguration { get; set; }

    /// <summary>The address it should deliver to.</summary>
    public string? ExpectedWebhookUrl { get; set; }

    public Dictionary<string, object?>? Throughput { get; set; }

    public DateTime? LastOnboardedTime { get; set; }

    public string? PlatformType { get; set; }

    /// <summary>The certificate of the name, never shown.</summary>
    public SecureString? Certificate { get; set; }

    public string? BusinessId { get; set; }

    public long? InboxId { get; internal set; }

    /// <summary>Whether events are delivered to where they should be; null where the server does not tell.</summary>
    public bool? IsWebhookRegistered => ExpectedWebhookUrl is null || WebhookConfiguration is null ? null : WebhookConfiguration.Values.Contains(ExpectedWebhookUrl);

    public override string ToString() => $"{DisplayPhoneNumber} {QualityRating}";
}
