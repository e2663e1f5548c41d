namespace Chatwoot;

/// <summary>How many open conversations with unread messages there are, in all or somewhere.</summary>
public sealed class UnreadCount : ChatwootObject
{
    public UnreadCountScope Scope { get; set; }

    /// <summary>The inbox, label or team; null for all.</summary>
    public long? Id { get; set; }

    public string? Name { get; set; }

    public long Count { get; set; }

    public override string ToString() => $"{Name ?? Scope.ToString()}: {Count}";
}
