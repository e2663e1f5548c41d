using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An article of a help center.</summary>
public sealed class Article : ChatwootObject, IPlaced
{
    public long Id { get; set; }

    /// <summary>The part of the address that names the article; unique in the installation.</summary>
    public string? Slug { get; set; }

    public string? Title { get; set; }

    /// <summary>The text, as Markdown.</summary>
    public string? Content { get; set; }

    public string? Description { get; set; }

    public ArticleStatus? Status { get; set; }

    public long? Position { get; set; }

    public long? AccountId { get; set; }

    public DateTime? UpdatedAt { get; set; }

    /// <summary>What search engines are told: title, description, tags.</summary>
    public Dictionary<string, object?>? Meta { get; set; }

    /// <summary>Without an id where the article is in no category.</summary>
    public ArticleCategory? Category { get; set; }

    /// <summary>How often it was looked at; null until the first time.</summary>
    public long? Views { get; set; }

    public Agent? Author { get; set; }

    /// <summary>The translations, of the article they were made from.</summary>
    public List<Article>? AssociatedArticles { get; set; }

    /// <summary>The portal it was read from.</summary>
    public string? PortalSlug { get; internal set; }

    public long ArticleId => Id;

    /// <summary>The language, as far as the category tells; the server says it nowhere else.</summary>
    public string? Locale => Category?.Locale;

    void IPlaced.Place(string path) => PortalSlug = PlacedPath.After(path, "portals");

    public override string ToString() => Title ?? $"article {Id}";
}

/// <summary>The category of an article.</summary>
public sealed class ArticleCategory : ChatwootObject
{
    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? Slug { get; set; }

    public string? Locale { get; set; }

    public string? Icon { get; set; }

    public string? IconColor { get; set; }

    public override string ToString() => Slug ?? "";
}
