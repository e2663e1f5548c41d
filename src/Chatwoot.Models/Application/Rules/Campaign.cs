using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A message to many: to the visitors of a website, or once to an audience. Its number counts within the account.</summary>
public sealed class Campaign : ChatwootObject
{
    public long Id { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Message { get; set; }

    public long? AccountId { get; set; }

    public Inbox? Inbox { get; set; }

    /// <summary>In whose name it is sent; null for the account's.</summary>
    public Agent? Sender { get; set; }

    public bool? Enabled { get; set; }

    /// <summary>Decided by the inbox.</summary>
    public CampaignType? CampaignType { get; set; }

    public CampaignStatus? CampaignStatus { get; set; }

    /// <summary>When one that is sent once is sent.</summary>
    public DateTime? ScheduledAt { get; set; }

    /// <summary>Who gets one that is sent once.</summary>
    public List<CampaignAudience>? Audience { get; set; }

    /// <summary>Where and when visitors of a website see it: <c>url</c> and <c>time_on_page</c> in seconds.</summary>
    public Dictionary<string, object?>? TriggerRules { get; set; }

    public bool? TriggerOnlyDuringBusinessHours { get; set; }

    /// <summary>The template of a WhatsApp campaign.</summary>
    public Dictionary<string, object?>? TemplateParams { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CampaignId => Id;

    public long? InboxId => Inbox?.Id;

    public override string ToString() => Title ?? $"campaign {Id}";
}

/// <summary>A part of a campaign's audience.</summary>
public sealed class CampaignAudience : ChatwootObject
{
    public long Id { get; set; }

    /// <summary><c>Label</c>: everybody who carries it.</summary>
    public string? Type { get; set; }

    public override string ToString() => $"{Type} {Id}";
}
