using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>An address that the server tells of events.</summary>
public sealed class Webhook : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Url { get; set; }

    public long? AccountId { get; set; }

    /// <summary>The events, such as <c>message_created</c>.</summary>
    public List<string>? Subscriptions { get; set; }

    /// <summary>The key the deliveries are signed with, never shown. The server makes it, and nobody can change it.</summary>
    public SecureString? Secret { get; set; }

    /// <summary>The inbox whose events alone are told; null for all. Only its id and name are there.</summary>
    public Inbox? Inbox { get; set; }

    public long WebhookId => Id;

    public override string ToString() => Name ?? Url ?? $"web hook {Id}";
}
