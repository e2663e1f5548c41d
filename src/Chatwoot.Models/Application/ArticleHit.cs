using System;

namespace Chatwoot;

/// <summary>An article of the help center that a search found.</summary>
public sealed class ArticleHit : ChatwootObject
{
    public long Id { get; set; }

    public string? Title { get; set; }

    public string? Locale { get; set; }

    public string? Content { get; set; }

    public string? Slug { get; set; }

    public string? PortalSlug { get; set; }

    public long? AccountId { get; set; }

    public string? CategoryName { get; set; }

    /// <summary>draft, published or archived.</summary>
    public string? Status { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long ArticleId => Id;

    public override string ToString() => Title ?? $"article {Id}";
}
