using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class PortalCategoryResource
{
    private const string Collection = PortalResource.Path + "/{id}/categories";
    private const string Item = PortalResource.Path + "/{portal_id}/categories/{id}";
    private const int PageSize = 1000;

    private static readonly string[] Columns = ["name", "slug", "locale", "description", "position", "icon", "icon_color", "parent_category_id", "associated_category_id"];

    public static void Map(Routes routes)
    {
        routes.Get(Collection, List);
        routes.Get(Item, call => Answered(call, Find(call)));
        routes.Post(Collection, Create);
        routes.Update(Item, Update);
        routes.Delete(Item, Delete);
        routes.Post(Collection + "/reorder", Reorder);
    }

    private static Answer Answered(Call call, PortalCategory category) => Answer.Ok(new JsonObject { ["payload"] = call.Category(category) });

    private static Answer List(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        var locale = call.Fields.Text("locale");
        var rows = call.Account.HelpCenter.Categories
            .Where(category => category.Portal == portal && (string.IsNullOrEmpty(locale) || category.Locale == locale))
            .OrderBy(category => category.Position ?? long.MaxValue)
            .ToList();
        var (page, echo) = call.Page(PageSize);
        var shown = Call.PageOf(rows, page, PageSize).Select(category => (JsonNode)call.Category(category, locale)).ToArray();
        return Answer.Ok(new JsonObject { ["payload"] = new JsonArray(shown), ["meta"] = new JsonObject { ["current_page"] = echo, ["categories_count"] = shown.Length } });
    }

    private static Answer Create(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        call.RequireAdministrator();
        var category = new PortalCategory { Portal = portal };
        Apply(call, category);
        call.Account.HelpCenter.Categories.Add(category);
        return Answered(call, category);
    }

    private static Answer Update(Call call)
    {
        var category = Find(call);
        Apply(call, category);
        return Answered(call, category);
    }

    private static Answer Delete(Call call)
    {
        var category = Find(call);
        call.Account.HelpCenter.Categories.Remove(category);
        foreach (var article in call.Account.HelpCenter.Articles.Where(article => article.CategoryId == category.Id))
        {
            article.CategoryId = null;
        }

        return Answer.Empty();
    }

    private static Answer Reorder(Call call)
    {
        var portal = PortalResource.Parent(call, "id");
        call.RequireAdministrator();
        var changes = PortalResource.Positions(call)
            .Select(change => (Category: call.Account.HelpCenter.Categories.FirstOrDefault(category => category.Id == change.Id && category.Portal == portal) ?? throw Refusal.NotFound(), change.Position))
            .ToList();
        foreach (var (category, position) in changes)
        {
            category.Position = position;
        }

        return Answer.Empty();
    }

    private static PortalCategory Find(Call call)
    {
        var portal = PortalResource.Parent(call, "portal_id");
        call.RequireAdministrator();
        var id = call.Id();
        return call.Account.HelpCenter.Categories.FirstOrDefault(category => category.Id == id && category.Portal == portal) ?? throw Refusal.NotFound();
    }

    private static void Apply(Call call, PortalCategory category)
    {
        var fields = call.Wrapped("category", Columns);
        string? Read(string key, string? present) => fields.TryText(key, out var text) ? text : present;
        var name = Read("name", category.Name);
        var slug = Read("slug", category.Slug);
        var locale = Read("locale", category.Locale) ?? "en";
        var portal = category.Portal;
        var validation = new Validation();
        validation.Present("slug", slug);
        validation.Present("name", name);
        if (!portal.AllowedLocales.Contains(locale))
        {
            validation.Add("locale", $"Locale {locale} of category is not part of portal's [{string.Join(", ", portal.AllowedLocales.Select(code => $"\"{code}\""))}].");
        }

        if (call.Account.HelpCenter.Categories.Any(other => other != category && other.Portal == portal && other.Slug == slug && other.Locale == locale))
        {
            validation.Add("locale", "Locale should be unique in the category and portal");
        }

        validation.Check();
        (category.Name, category.Slug, category.Locale) = (name!, slug!, locale);
        category.Description = Read("description", category.Description);
        category.Icon = Read("icon", category.Icon) ?? "";
        category.IconColor = Read("icon_color", category.IconColor) ?? "";
        category.Position = fields.TryInteger("position", out var number) ? number : category.Position;
        category.ParentId = fields.TryInteger("parent_category_id", out number) ? number : category.ParentId;
        category.RootId = fields.TryInteger("associated_category_id", out number) ? number : category.RootId;
        var related = (fields.List("related_category_ids") ?? []).Select(Call.LeadingIdOf).Where(id => call.Account.HelpCenter.Categories.Find(id)?.Portal == portal).ToList();
        category.Related = related.Count > 0 ? related : category.Related;
    }
}
