using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An account: the tenant that agents, inboxes and conversations belong to.</summary>
public sealed class Account : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Locale { get; set; }

    /// <summary>The domain of the reply addresses of e-mail inboxes.</summary>
    public string? Domain { get; set; }

    public string? SupportEmail { get; set; }

    public AccountStatus? Status { get; set; }

    public DateTime? CreatedAt { get; set; }

    public AccountSettings? Settings { get; set; }

    /// <summary>The features that are switched on, each with <c>$true</c>; what is off is absent.</summary>
    public Dictionary<string, bool>? Features { get; set; }

    /// <summary>When labels, inboxes and teams last changed, in seconds since 1970 as text.</summary>
    public Dictionary<string, string>? CacheKeys { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public string? LatestChatwootVersion { get; set; }

    public List<string>? SubscribedFeatures { get; set; }

    public long AccountId => Id;

    public override string ToString() => Name ?? $"account {Id}";
}

/// <summary>The settings of an account that were ever set.</summary>
public sealed class AccountSettings : ChatwootObject
{
    /// <summary>How long a conversation may rest before it is resolved by itself (the API counts minutes).</summary>
    public TimeSpan? AutoResolveAfter { get; set; }

    public string? AutoResolveMessage { get; set; }

    public bool? AutoResolveIgnoreWaiting { get; set; }

    public string? AutoResolveLabel { get; set; }

    public bool? AudioTranscriptions { get; set; }

    public bool? KeepPendingOnBotFailure { get; set; }

    public string? CaptainAutoResolveMode { get; set; }

    public string? ReportingTimezone { get; set; }

    public List<string>? ConversationRequiredAttributes { get; set; }

    public Dictionary<string, object?>? CaptainModels { get; set; }

    public Dictionary<string, object?>? CaptainFeatures { get; set; }
}
