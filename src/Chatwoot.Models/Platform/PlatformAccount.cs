using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An account as the Platform API shows it.</summary>
public sealed class PlatformAccount : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Locale { get; set; }

    /// <summary>The domain of the reply addresses of e-mail inboxes.</summary>
    public string? Domain { get; set; }

    public string? SupportEmail { get; set; }

    public AccountStatus? Status { get; set; }

    /// <summary>The features that are switched on, each with <c>$true</c>; what is off is absent.</summary>
    public Dictionary<string, bool>? Features { get; set; }

    public Dictionary<string, object?>? Limits { get; set; }

    public Dictionary<string, object?>? CustomAttributes { get; set; }

    public long AccountId => Id;

    public override string ToString() => Name ?? $"account {Id}";
}
