using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static partial class ArticleResource
{
    private const string Collection = PortalResource.Path + "/{id}/articles";
    private const string Below = PortalResource.Path + "/{portal_id}/articles/";
    private const int PageSize = 25;

    private static readonly string[] Statuses = ["draft", "published", "archived"];

    private static readonly string[] Columns =
        ["title", "slug", "position", "content", "description", "category_id", "author_id", "associated_article_id", "status", "locale", "meta"];

    public static void Map(Routes routes)
    {
        routes.Get(Collection, List);
        routes.Get(Below + "{id}", call => Answered(call, Find(call)));
        routes.Post(Collection, Create);
        routes.Update(Below + "{id}", Update);
        routes.Delete(Below + "{id}", Delete);
        routes.Post(Collection + "/reorder", Reorder);
        routes.Map("PATCH", Below + "bulk_actions/update_status", BulkStatus, patchOnly: true);
        routes.Map("PATCH", Below + "bulk_actions/update_category", BulkCategory, patchOnly: true);
        routes.Delete(Below + "bulk_actions/delete_articles", BulkDelete);
        routes.Post(Below + "bulk_actions/translate", BulkTranslate);
    }

    private static Answer Answered(Call call, Article article) => Answer.Ok(new JsonObject { ["payload"] = call.Article(article) });

    private static Answer List(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        var all = call.Account.HelpCenter.Articles.Where(article => article.Portal == portal).ToList();
        var (locale, category, query) = (call.Fields.Text("locale"), call.Fields.Text("category_slug"), call.Fields.Text("query"));
        var fitting = all
            .Where(article => string.IsNullOrEmpty(locale) || article.Locale == locale)
            .Where(article => string.IsNullOrEmpty(category) || call.Account.HelpCenter.Categories.Find(article.CategoryId ?? 0)?.Slug == category)
            .Where(article => string.IsNullOrEmpty(query) || Matches(article, query))
            .ToList();
        var status = call.Fields.Text("status");
        var author = call.IdOf("author_id");
        var rows = fitting
            .Where(article => string.IsNullOrEmpty(status) || article.Status == status || Array.IndexOf(Statuses, article.Status).ToString(CultureInfo.InvariantCulture) == status)
            .Where(article => author == 0 || article.Author.Id == author);
        var ordered = string.IsNullOrEmpty(category)
            ? rows.OrderByDescending(article => article.UpdatedAt).ThenByDescending(article => article.Id)
            : rows.OrderBy(article => article.Position ?? long.MaxValue).ThenBy(article => article.Id);
        var (page, echo) = call.Page(PageSize);
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonArray(Call.PageOf([.. ordered], page, PageSize).Select(article => (JsonNode)call.Article(article)).ToArray()),
            ["meta"] = new JsonObject
            {
                ["all_articles_count"] = all.Count,
                ["archived_articles_count"] = fitting.Count(article => article.Status == "archived"),
                ["articles_count"] = fitting.Count,
                ["current_page"] = echo,
                ["draft_articles_count"] = fitting.Count(article => article.Status == "draft"),
                ["mine_articles_count"] = fitting.Count(article => article.Author == call.CallingUser),
                ["published_count"] = fitting.Count(article => article.Status == "published"),
            },
        });
    }

    private static Answer Create(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        call.RequireAdministrator();
        var article = new Article { Portal = portal, Author = call.User, Locale = portal.DefaultLocale };
        var fields = call.Wrapped("article", Columns);
        Apply(call, article, fields, isNew: true);
        call.Account.HelpCenter.Articles.Add(article);
        if (fields.Integer("associated_article_id") is { } root)
        {
            var found = call.Account.HelpCenter.Articles.Find(root) ?? throw Refusal.NotFound();
            article.RootId = found.RootId ?? found.Id;
        }

        return Answered(call, article);
    }

    private static Answer Update(Call call)
    {
        var article = Find(call);
        var isEmpty = !call.Params.ContainsKey("article") && !Columns.Any(call.Parameters.Body.ContainsKey);
        var fields = isEmpty ? new Fields([]) : call.Wrapped("article", Columns);
        Apply(call, article, fields, isNew: false);
        article.RootId = fields.TryInteger("associated_article_id", out var root) ? root : article.RootId;
        return Answered(call, article);
    }

    private static Answer Delete(Call call)
    {
        call.Account.HelpCenter.Articles.Remove(Find(call));
        return Answer.Empty();
    }

    private static Answer Reorder(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        call.RequireAdministrator();
        var changes = PortalResource.Positions(call)
            .Select(change => (Article: call.Account.HelpCenter.Articles.FirstOrDefault(article => article.Id == change.Id && article.Portal == portal) ?? throw Refusal.NotFound(), change.Position))
            .ToList();
        foreach (var (article, position) in changes)
        {
            article.Position = position;
        }

        return Answer.Empty();
    }

    private static Answer BulkStatus(Call call)
    {
        var articles = Bulk(call);
        var status = call.Fields.Text("status") ?? "";
        if (!Statuses.Contains(status))
        {
            throw Refusal.Error(422, "Invalid status value");
        }

        if (status == "published" && articles.Exists(article => string.IsNullOrWhiteSpace(article.Content)))
        {
            throw Refusal.Error(422, "Validation failed: Content can't be blank");
        }

        foreach (var article in articles)
        {
            (article.Status, article.UpdatedAt) = (status, call.Now);
        }

        return Answer.Empty();
    }

    private static Answer BulkCategory(Call call)
    {
        var articles = Bulk(call);
        var id = call.IdOf("category_id");
        var category = call.Account.HelpCenter.Categories.FirstOrDefault(other => other.Id == id && other.Portal == articles[0].Portal)
            ?? throw Refusal.Error(422, "Category not found in this portal");
        foreach (var article in articles)
        {
            Move(call, article, category.Id);
            (article.Locale, article.UpdatedAt) = (category.Locale, call.Now);
        }

        return Answer.Empty();
    }

    private static Answer BulkDelete(Call call)
    {
        foreach (var article in Bulk(call))
        {
            call.Account.HelpCenter.Articles.Remove(article);
        }

        return Answer.Empty();
    }

    /// <summary>The assistant translates in the background; here it never comes to it.</summary>
    private static Answer BulkTranslate(Call call)
    {
        var articles = Bulk(call);
        var portal = articles[0].Portal;
        var locale = call.Fields.Text("locale") ?? "";
        if (!portal.AllowedLocales.Contains(locale))
        {
            throw Refusal.Error(422, "Locale not available in this portal");
        }

        var category = call.IdOf("category_id");
        if (category != 0 && call.Account.HelpCenter.Categories.Find(category)?.Portal != portal)
        {
            throw Refusal.Error(422, "Category not found in this portal");
        }

        var duplicates = call.Account.HelpCenter.Articles.Where(other => other.Locale == locale && articles.Exists(article => article.Id == other.RootId)).ToList();
        if (duplicates.Count > 0 && !(call.Fields.TryBoolean("force", out var force) && force == true))
        {
            var list = new JsonArray(duplicates.Select(article => (JsonNode)new JsonObject { ["id"] = article.Id, ["title"] = article.Title }).ToArray());
            return Answer.Refused(409, new JsonObject { ["duplicate_articles"] = list });
        }

        return Answer.Empty();
    }

    private static List<Article> Bulk(Call call)
    {
        var portal = PortalResource.Parent(call, "portal_id");
        call.RequireAdministrator();
        var ids = (call.Params["ids"] as JsonArray ?? []).Select(Call.LeadingIdOf).ToHashSet();
        var articles = call.Account.HelpCenter.Articles.Where(article => article.Portal == portal && ids.Contains(article.Id)).ToList();
        return articles.Count > 0 ? articles : throw Refusal.Error(422, "No articles found to process");
    }

    private static Article Find(Call call)
    {
        var portal = PortalResource.Parent(call, "portal_id");
        call.RequireAdministrator();
        var id = call.Id();
        return call.Account.HelpCenter.Articles.FirstOrDefault(article => article.Id == id && article.Portal == portal) ?? throw Refusal.NotFound();
    }

    private static void Apply(Call call, Article article, Fields fields, bool isNew)
    {
        string? Read(string key, string? present) => fields.TryText(key, out var text) ? text : present;
        var title = Read("title", article.Title);
        var content = Read("content", article.Content);
        var status = fields.TryChoice("status", Statuses, out var word) ? word ?? "draft" : article.Status;
        var slug = Read("slug", article.Slug) ?? $"{call.Now.ToUnixTimeSeconds()}-{Parameterized(title ?? "")}";
        var authorId = fields.TryInteger("author_id", out var number) ? number : isNew ? null : article.Author.Id;
        var author = authorId is { } user && call.Account.Members.TryGetValue(user, out var member) ? member.User : null;
        var description = Read("description", article.Description);

        var validation = new Validation();
        if (author is null && (isNew || fields.Has("author_id")))
        {
            validation.Add("author", "Author must exist");
            if (authorId is null)
            {
                validation.Add("author_id", "Author can't be blank");
            }
        }

        validation.Present("title", title);
        if (status == "published")
        {
            validation.Present("content", content);
        }

        validation.Short("title", title);
        validation.Long("content", content);
        validation.Long("description", description);
        validation.Short("slug", slug);
        if (slug is "search" or "articles" or "categories")
        {
            validation.Add("slug", "Slug is reserved");
        }

        validation.Check();
        if (call.World.Accounts.SelectMany(account => account.HelpCenter.Articles).Any(other => other != article && other.Slug == slug))
        {
            throw Refusal.Crash();
        }

        (article.Title, article.Content, article.Status, article.Slug, article.Description) = (title!, content, status, slug, description);
        article.Author = author ?? article.Author;
        article.Locale = Read("locale", article.Locale) ?? article.Locale;
        article.Meta = fields.Object("meta") is { } meta ? Kept(meta) : article.Meta;
        article.Position = fields.TryInteger("position", out number) ? number : article.Position;
        var category = fields.TryInteger("category_id", out number) ? number : article.CategoryId;
        if (category != article.CategoryId || (isNew && article.Position is null))
        {
            var position = isNew ? article.Position : null;
            Move(call, article, category);
            article.Position = position ?? article.Position;
        }

        article.Locale = call.Account.HelpCenter.Categories.Find(category ?? 0)?.Locale ?? article.Locale;
        article.UpdatedAt = call.Now;
    }

    private static void Move(Call call, Article article, long? category)
    {
        article.CategoryId = category;
        article.Position = (call.Account.HelpCenter.Articles.Where(other => other != article && other.CategoryId == category).Max(other => other.Position) ?? 0) + 10;
    }

    private static JsonObject Kept(JsonObject meta)
    {
        var kept = new JsonObject();
        foreach (var key in (string[])["title", "description"])
        {
            if (meta.TryGetPropertyValue(key, out var text) && text is null or JsonValue)
            {
                kept[key] = text?.DeepClone();
            }
        }

        if (meta["tags"] is JsonArray tags)
        {
            kept["tags"] = tags.Copy();
        }

        return kept;
    }

    private static bool Matches(Article article, string query)
    {
        var words = WordPattern().Matches($"{article.Title} {article.Description} {article.Content}".ToLowerInvariant()).Select(match => match.Value).ToList();
        return WordPattern().Matches(query.ToLowerInvariant()).All(wanted => words.Exists(word => word.StartsWith(wanted.Value, StringComparison.Ordinal)));
    }

    private static string Parameterized(string title)
    {
        var ascii = new string(title.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).ToArray());
        return DashPattern().Replace(ascii.ToLowerInvariant(), "-").Trim('-');
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex("[^a-z0-9_-]+|-{2,}")]
    private static partial Regex DashPattern();
}
