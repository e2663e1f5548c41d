using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A category of a help center, in one language.</summary>
public sealed class PortalCategory : ChatwootObject, IPlaced
{
    public long Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The part of the address that names the category; unique in the language.</summary>
    public string? Slug { get; set; }

    public string? Locale { get; set; }

    public string? Description { get; set; }

    public long? Position { get; set; }

    public long? AccountId { get; set; }

    public string? Icon { get; set; }

    public string? IconColor { get; set; }

    public List<PortalCategory>? RelatedCategories { get; set; }

    public PortalCategory? ParentCategory { get; set; }

    /// <summary>The category this one is a translation of.</summary>
    public PortalCategory? RootCategory { get; set; }

    public Dictionary<string, object?>? Meta { get; set; }

    /// <summary>The portal it was read from.</summary>
    public string? PortalSlug { get; internal set; }

    public long CategoryId => Id;

    /// <summary>How many articles are in it.</summary>
    public long? ArticleCount => Meta is not null && Meta.TryGetValue("articles_count", out object? count) && count is int or long ? System.Convert.ToInt64(count, System.Globalization.CultureInfo.InvariantCulture) : null;

    void IPlaced.Place(string path) => PortalSlug = PlacedPath.After(path, "portals");

    public override string ToString() => Slug ?? $"category {Id}";
}
