using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class HelpCenterTable
{
    private const string P = " A/portals/{portal_id}/";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/portals", "Get-ChatwootPortal") { Answer = "payload" },
        new("GET A/portals/{id}", "Get-ChatwootPortal") { Parameters = "Id={id}" },
        new("GET A/portals/{id}/ssl_status", "Get-ChatwootPortal") { Parameters = "Id={id} SslStatus=true", Answer = "-" },
        new("POST A/portals", "New-ChatwootPortal") { Root = "portal", Inside = "config" },
        new("PATCH A/portals/{id}", "Set-ChatwootPortal") { Parameters = "Id={id}", Root = "portal", Inside = "config" },
        new("PATCH A/portals/{id}/archive", "Set-ChatwootPortal") { Parameters = "Id={id} Archived=true", Answer = "-" },
        new("DELETE A/portals/{id}/logo", "Set-ChatwootPortal") { Parameters = "Id={id} RemoveLogo=true", Answer = "-" },
        new("POST A/portals/{id}/send_instructions", "Set-ChatwootPortal") { Parameters = "Id={id}", Renames = "email=SendCnameInstructionTo", Answer = "-", Adjust = (_, parameters) => parameters["PassThru"] = Invocation.Drop },
        new("DELETE A/portals/{id}", "Remove-ChatwootPortal") { Parameters = "Id={id}", Answer = "-" },
        new("GET A/portals/{id}/categories", "Get-ChatwootPortalCategory") { Parameters = "Portal={id}", Answer = "payload" },
        new("GET" + P + "categories/{id}", "Get-ChatwootPortalCategory") { Parameters = "Portal={portal_id} Id={id}", Answer = "payload" },
        new("POST A/portals/{id}/categories/reorder", "Set-ChatwootPortalCategory") { Parameters = "Portal={id}", Answer = "-" },
        new("POST A/portals/{id}/categories", "New-ChatwootPortalCategory") { Parameters = "Portal={id}", Root = "category", Renames = "associated_category_id=TranslationOf", Answer = "payload" },
        new("PATCH" + P + "categories/{id}", "Set-ChatwootPortalCategory") { Parameters = "Portal={portal_id} Id={id}", Root = "category", Renames = "associated_category_id=TranslationOf", Answer = "payload" },
        new("DELETE" + P + "categories/{id}", "Remove-ChatwootPortalCategory") { Parameters = "Portal={portal_id} Id={id}", Answer = "-" },
        new("GET A/portals/{id}/articles", "Get-ChatwootArticle") { Parameters = "Portal={id}", Renames = "author_id=Author category_slug=Category", Answer = "payload", PageSize = 25 },
        new("GET" + P + "articles/{id}", "Get-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Answer = "payload" },
        new("POST A/portals/{id}/articles", "New-ChatwootArticle") { Parameters = "Portal={id}", Root = "article", Renames = "author_id=Author category_id=Category associated_article_id=TranslationOf", Numbers = "status=draft,published,archived", Answer = "payload" },
        new("PATCH" + P + "articles/{id}", "Set-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Root = "article", Renames = "author_id=Author category_id=Category associated_article_id=TranslationOf", Numbers = "status=draft,published,archived", Answer = "payload" },
        new("DELETE" + P + "articles/{id}", "Remove-ChatwootArticle") { Parameters = "Portal={portal_id} Id={id}", Answer = "-" },
        new("POST A/portals/{id}/articles/reorder", "Set-ChatwootArticle") { Parameters = "Portal={id}", Answer = "-" },
        new("PATCH" + P + "articles/bulk_actions/update_status", "Set-ChatwootArticle") { Parameters = "Portal={portal_id}", Renames = "ids=Id", Answer = "-", Adjust = (_, parameters) => parameters["PassThru"] = Invocation.Drop },
        new("PATCH" + P + "articles/bulk_actions/update_category", "Set-ChatwootArticle") { Parameters = "Portal={portal_id}", Renames = "ids=Id", Answer = "-" },
        new("POST" + P + "articles/bulk_actions/translate", "Set-ChatwootArticle") { Parameters = "Portal={portal_id}", Renames = "ids=Id locale=TranslateTo category_id=TranslationCategory", Answer = "-" },
        new("DELETE" + P + "articles/bulk_actions/delete_articles", "Remove-ChatwootArticle") { Parameters = "Portal={portal_id}", Renames = "ids=Id", Answer = "-" },
    ];
}
