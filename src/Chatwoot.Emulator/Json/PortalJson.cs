using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

/// <summary>The help center's objects in the forms they are shown in.</summary>
internal static class PortalJson
{
    /// <param name="counted">Only the portal itself counts its articles; a locale narrows the count.</param>
    public static JsonObject Portal(this Call call, Portal portal, bool counted = false, string? locale = null)
    {
        var book = call.Account.HelpCenter;
        var json = new JsonObject
        {
            ["id"] = portal.Id,
            ["color"] = string.IsNullOrEmpty(portal.Color) ? "#1f93ff" : portal.Color,
            ["custom_domain"] = portal.CustomDomain,
            ["header_text"] = portal.HeaderText,
            ["homepage_link"] = portal.HomepageLink,
            ["name"] = portal.Name,
            ["page_title"] = portal.PageTitle,
            ["slug"] = portal.Slug,
            ["archived"] = portal.Archived,
            ["account_id"] = call.Account.Id,
            ["config"] = new JsonObject
            {
                ["allowed_locales"] = new JsonArray(portal.AllowedLocales.Select(code => (JsonNode)new JsonObject
                {
                    ["code"] = code,
                    ["articles_count"] = book.Articles.Count(article => article.Portal == portal && article.Locale == code),
                    ["categories_count"] = book.Categories.Count(category => category.Portal == portal && category.Locale == code),
                    ["draft"] = portal.DraftLocales.Contains(code),
                }).ToArray()),
                ["default_locale"] = portal.DefaultLocale,
                ["layout"] = portal.Layout,
                ["social_profiles"] = portal.SocialProfiles.Copy(),
                ["locale_translations"] = portal.LocaleTranslations.Copy(),
            },
        };
        if (portal.Inbox is { } inbox)
        {
            json["inbox"] = call.Inbox(inbox);
        }

        if (portal.Logo is { } logo)
        {
            json["logo"] = new JsonObject
            {
                ["id"] = logo.Id,
                ["portal_id"] = portal.Id,
                ["file_type"] = logo.File.ContentType,
                ["account_id"] = call.Account.Id,
                ["file_url"] = call.Url($"rails/active_storage/blobs/redirect/{logo.File.SignedId}/{logo.File.Address.FileName}"),
                ["blob_id"] = logo.File.SignedId,
                ["filename"] = logo.File.FileName,
            };
        }

        json["meta"] = Counts(call, portal, counted, locale);
        return json;
    }

    public static JsonObject Category(this Call call, PortalCategory category, string? locale = null)
    {
        var json = CategorySlim(call, category);
        json["icon"] = category.Icon;
        json["icon_color"] = category.IconColor;
        var related = category.Related.Select(call.Account.HelpCenter.Categories.Find).OfType<PortalCategory>().Select(other => (JsonNode)CategorySlim(call, other)).ToArray();
        if (related.Length > 0)
        {
            json["related_categories"] = new JsonArray(related);
        }

        if (call.Account.HelpCenter.Categories.Find(category.ParentId ?? 0) is { } parent)
        {
            json["parent_category"] = CategorySlim(call, parent);
        }

        if (call.Account.HelpCenter.Categories.Find(category.RootId ?? 0) is { } root)
        {
            json["root_category"] = CategorySlim(call, root);
        }

        json["meta"] = new JsonObject
        {
            ["articles_count"] = call.Account.HelpCenter.Articles.Count(article => article.CategoryId == category.Id && (locale is null || article.Locale == locale)),
        };
        return json;
    }

    public static JsonObject Article(this Call call, Article article)
    {
        var category = call.Account.HelpCenter.Categories.Find(article.CategoryId ?? 0);
        var json = new JsonObject
        {
            ["id"] = article.Id,
            ["slug"] = article.Slug,
            ["title"] = article.Title,
            ["content"] = article.Content,
            ["description"] = article.Description,
            ["status"] = article.Status,
            ["position"] = article.Position,
            ["account_id"] = call.Account.Id,
            ["updated_at"] = article.UpdatedAt.Unix(),
            ["meta"] = article.Meta.Copy(),
            ["category"] = new JsonObject
            {
                ["id"] = article.CategoryId,
                ["name"] = category?.Name,
                ["slug"] = category?.Slug,
                ["locale"] = category?.Locale,
                ["icon"] = category?.Icon,
                ["icon_color"] = category?.IconColor,
            },
            ["views"] = article.Views,
            ["author"] = call.Agent(article.Author),
        };
        var translations = call.Account.HelpCenter.Articles.Where(other => other.RootId == article.Id).Select(other => (JsonNode)Translation(call, other)).ToArray();
        if (translations.Length > 0)
        {
            json["associated_articles"] = new JsonArray(translations);
        }

        return json;
    }

    private static JsonObject Translation(Call call, Article article) => new()
    {
        ["id"] = article.Id,
        ["category_id"] = article.CategoryId,
        ["title"] = article.Title,
        ["content"] = article.Content,
        ["description"] = article.Description,
        ["status"] = article.Status,
        ["account_id"] = call.Account.Id,
        ["portal"] = call.Portal(article.Portal),
        ["views"] = article.Views,
        ["author"] = call.Agent(article.Author),
    };

    private static JsonObject CategorySlim(Call call, PortalCategory category) => new()
    {
        ["id"] = category.Id,
        ["name"] = category.Name,
        ["slug"] = category.Slug,
        ["locale"] = category.Locale,
        ["description"] = category.Description,
        ["position"] = category.Position,
        ["account_id"] = call.Account.Id,
    };

    private static JsonObject Counts(Call call, Portal portal, bool counted, string? locale)
    {
        List<Article> articles = counted ? [.. call.Account.HelpCenter.Articles.Where(article => article.Portal == portal && (locale is null || article.Locale == locale))] : [];
        JsonNode? Count(string status) => counted ? articles.Count(article => article.Status == status) : null;
        var meta = new JsonObject
        {
            ["all_articles_count"] = articles.Count,
            ["archived_articles_count"] = Count("archived"),
            ["published_count"] = Count("published"),
            ["draft_articles_count"] = Count("draft"),
            ["categories_count"] = call.Account.HelpCenter.Categories.Count(category => category.Portal == portal),
            ["default_locale"] = portal.DefaultLocale,
        };
        if (articles.Count > 0)
        {
            meta["mine_articles_count"] = articles.Count(article => article.Author == call.CallingUser);
        }

        return meta;
    }
}
