using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>A help center: articles in categories, in one or several languages, on pages of their own.</summary>
public sealed class Portal : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The part of the address that names the portal; the API takes it in place of the id.</summary>
    public string? Slug { get; set; }

    public string? Color { get; set; }

    public string? CustomDomain { get; set; }

    public string? HeaderText { get; set; }

    public string? HomepageLink { get; set; }

    public string? PageTitle { get; set; }

    /// <summary>Whether the portal is put away: its public pages are not found.</summary>
    public bool? Archived { get; set; }

    public long? AccountId { get; set; }

    public PortalConfig? Config { get; set; }

    /// <summary>The website inbox whose live chat is on the pages.</summary>
    public Inbox? Inbox { get; set; }

    public PortalLogo? Logo { get; set; }

    /// <summary>Counts of articles and categories; those of articles are real only in a portal that was read by itself.</summary>
    public Dictionary<string, object?>? Meta { get; set; }

    public Dictionary<string, object?>? SslSettings { get; set; }

    public long PortalId => Id;

    public string? DefaultLocale => Config?.DefaultLocale;

    /// <summary>The codes of the languages.</summary>
    public IReadOnlyList<string> Locale => Config?.AllowedLocales?.Select(locale => locale.Code ?? "").ToList() ?? [];

    public override string ToString() => Slug ?? $"portal {Id}";
}

/// <summary>What is set of a portal.</summary>
public sealed class PortalConfig : ChatwootObject
{
    public List<PortalLocale>? AllowedLocales { get; set; }

    public string? DefaultLocale { get; set; }

    public PortalLayout? Layout { get; set; }

    public Dictionary<string, object?>? SocialProfiles { get; set; }

    public Dictionary<string, object?>? LocaleTranslations { get; set; }
}

/// <summary>A language of a portal.</summary>
public sealed class PortalLocale : ChatwootObject
{
    public string? Code { get; set; }

    public long? ArticlesCount { get; set; }

    public long? CategoriesCount { get; set; }

    /// <summary>Whether the language is not shown to visitors yet.</summary>
    public bool? Draft { get; set; }

    public override string ToString() => Code ?? "";
}

/// <summary>The picture of a portal.</summary>
public sealed class PortalLogo : ChatwootObject
{
    public long Id { get; set; }

    public long? PortalId { get; set; }

    /// <summary>The content type, such as <c>image/png</c>.</summary>
    public string? FileType { get; set; }

    public long? AccountId { get; set; }

    public string? FileUrl { get; set; }

    public string? BlobId { get; set; }

    public string? Filename { get; set; }

    public override string ToString() => Filename ?? "";
}
