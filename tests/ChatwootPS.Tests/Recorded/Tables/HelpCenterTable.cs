using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class HelpCenterTable
{
    private const string P = " A/portals/{portal_id}/";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/portals", "Get-ChatwootPortal") { Answer = "payload" },
        new("POST A/portals", "New-ChatwootPortal") { Root = "portal" },
        new("PATCH A/portals/{id}", "Set-ChatwootPortal") { Parameters = "Id={id}", Root = "portal" },
        new("DELETE A/portals/{id}", "Remove-ChatwootPortal") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/portals/{id}/categories", "Get-ChatwootPortalCategory") { Parameters = "Portal={id}", Answer = "payload" },
        new("POST A/portals/{id}/categories", "New-ChatwootPortalCategory") { Parameters = "Portal={id}", Root = "category", Answer = "payload" },
        new("PATCH" + P + "categories/{id}", "Set-ChatwootPortalCategory") { Parameters = "Portal={portal_id} Id={id}", Root = "category", Answer = "payload" },
        new("DELETE" + P + "categories/{id}", "Remove-ChatwootPortalCategory") { Parameters = "Portal={portal_id} Id={id}", Answer = "-" },
        new("GET A/portals/{id}/articles", "Get-ChatwootArticle") { Parameters = "Portal={id}", Renames = "author_id=Author category_slug=Category", Answer = "payload", PageSize = 25 },
        new("GET" + P + "articles/{id}", "Get-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Answer = "payload" },
        new("POST A/portals/{id}/articles", "New-ChatwootArticle") { Parameters = "Portal={id}", Root = "article", Renames = "author_id=Author category_id=Category associated_article_id=TranslationOf", Answer = "payload" },
        new("PATCH" + P + "articles/{id}", "Set-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Root = "article", Renames = "author_id=Author category_id=Category associated_article_id=TranslationOf", Answer = "payload" },
        new("DELETE" + P + "articles/{id}", "Remove-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Answer = "-" },
    ];
}
