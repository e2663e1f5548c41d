using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>The help center of an account.</summary>
internal sealed class HelpCenterBook(HelpCenterSequences sequences)
{
    public Table<Portal> Portals { get; } = new(sequences.Portals);

    public Table<PortalCategory> Categories { get; } = new(sequences.Categories);

    public Table<Article> Articles { get; } = new(sequences.Articles);
}

internal sealed class HelpCenterSequences
{
    public Sequence Portals { get; } = new();

    public Sequence Categories { get; } = new();

    public Sequence Articles { get; } = new();

    public Sequence Logos { get; } = new();
}

internal sealed class Portal : Entity
{
    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";

    public string? Color { get; set; }

    public string? CustomDomain { get; set; }

    public string? HeaderText { get; set; }

    public string? HomepageLink { get; set; }

    public string? PageTitle { get; set; }

    public bool Archived { get; set; }

    public List<string> AllowedLocales { get; set; } = ["en"];

    public string DefaultLocale { get; set; } = "en";

    public List<string> DraftLocales { get; set; } = [];

    public string Layout { get; set; } = "classic";

    public JsonObject SocialProfiles { get; set; } = [];

    public JsonObject LocaleTranslations { get; set; } = [];

    public Inbox? Inbox { get; set; }

    public (long Id, Blob File)? Logo { get; set; }
}

internal sealed class PortalCategory : Entity
{
    public required Portal Portal { get; init; }

    public string Name { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Locale { get; set; } = "en";

    public string? Description { get; set; }

    public long? Position { get; set; }

    public string Icon { get; set; } = "";

    public string IconColor { get; set; } = "";

    public long? ParentId { get; set; }

    public long? RootId { get; set; }

    public List<long> Related { get; set; } = [];
}

internal sealed class Article : Entity
{
    public required Portal Portal { get; init; }

    public string Title { get; set; } = "";

    public string? Slug { get; set; }

    public string? Content { get; set; }

    public string? Description { get; set; }

    public string Status { get; set; } = "draft";

    public long? Position { get; set; }

    public string Locale { get; set; } = "en";

    public JsonObject Meta { get; set; } = [];

    public long? CategoryId { get; set; }

    public required User Author { get; set; }

    public long? RootId { get; set; }

    public long? Views { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
