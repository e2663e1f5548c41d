using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Finds portals, and what is in them, by what people call them.</summary>
internal static class HelpCenterPlace
{
    /// <summary>The portal a thing is in: its own, or the one that was named, or the only one there is.</summary>
    public static async Task<string> PortalOfAsync(this Operation operation, string? own, ResourceRef<Portal>? portal)
    {
        if (own is not null)
            return own;
        if (portal is not null)
            return await operation.SlugAsync(portal).ConfigureAwait(false);
        List<Portal> portals = await operation.ListAsync<Portal>(Resources.Portals.List(), Resources.Portals.Paging).ConfigureAwait(false);
        return portals.Count == 1
            ? portals[0].Slug!
            : throw ErrorRecords.InvalidInput($"The account has {portals.Count} portals.", $"Name one with -Portal{(portals.Count == 0 ? "" : ": " + string.Join(", ", portals.Select(row => row.Slug)))}.");
    }

    /// <summary>The slug of a portal, which its path takes.</summary>
    public static async Task<string> SlugAsync(this Operation operation, ResourceRef<Portal> portal)
    {
        if (portal.Value?.Slug is { } known)
            return known;
        return (await operation.PortalAsync(portal).ConfigureAwait(false)).Slug!;
    }

    /// <summary>A portal as the list shows it.</summary>
    public static async Task<Portal> PortalAsync(this Operation operation, ResourceRef<Portal> portal)
    {
        List<Portal> portals = await operation.ListAsync<Portal>(Resources.Portals.List(), Resources.Portals.Paging).ConfigureAwait(false);
        long id = await ReferenceResolver.IdAsync(portal, operation).ConfigureAwait(false);
        return portals.Find(row => row.Id == id) ?? throw UnknownId.NotFound(Resources.Portals, id);
    }

    /// <summary>Refuses a language the portal does not have; the server would store it, and show the article nowhere.</summary>
    public static async Task RequireLocaleAsync(this Operation operation, string slug, string locale)
    {
        Portal portal = await operation.PortalAsync(new ResourceRef<Portal>(slug)).ConfigureAwait(false);
        if (!portal.Locale.Contains(locale))
            throw ErrorRecords.InvalidInput($"The portal '{slug}' has no language '{locale}'.", $"It has {string.Join(", ", portal.Locale)}; Set-ChatwootPortal -AllowedLocale changes that.");
    }

    /// <summary>A category that is there: the server stores the number of one that is not.</summary>
    /// <param name="locale">The language, where the slug alone does not tell.</param>
    public static async Task<PortalCategory> CategoryAsync(this Operation operation, string slug, ResourceRef<PortalCategory> category, string? locale = null)
    {
        Resource<PortalCategory> resource = Resources.PortalCategoriesOf(slug);
        List<PortalCategory> rows = await operation.ListAsync<PortalCategory>(resource.List(), resource.Paging).ConfigureAwait(false);
        if (category.Id is { } id)
            return rows.Find(row => row.Id == id) ?? throw UnknownId.NotFound(resource, id);
        List<PortalCategory> found = rows.Where(ReferenceResolver.Matching<PortalCategory>(category.Name!)).ToList();
        if (found.Count > 1 && locale is not null)
            found = found.Where(row => row.Locale == locale).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw ReferenceResolver.NotFound<PortalCategory>(category.Name!),
            _ => throw new ChatwootApiException(ErrorReason.InvalidInput, $"'{category.Name}' is the name of {found.Count} categories.")
            {
                RecommendedAction = $"Give the id instead: {string.Join(", ", found.Select(row => $"{row.Id} ({row.Locale})"))}.",
            },
        };
    }

    /// <summary>The number of an article: as given, or of the one with the slug.</summary>
    public static async Task<long> ArticleIdAsync(this Operation operation, string slug, ResourceRef<Article> article)
    {
        if (article.Id is { } id)
            return id;
        Article? found = null;
        Resource<Article> resource = Resources.ArticlesOf(slug);
        await operation.WalkAsync<Article>(resource.List(), resource.Paging, rows =>
        {
            found = rows.FirstOrDefault(row => string.Equals(row.Slug, article.Name, System.StringComparison.OrdinalIgnoreCase));
            return found is null;
        }).ConfigureAwait(false);
        return found?.Id ?? throw ReferenceResolver.NotFound<Article>(article.Name!);
    }

    /// <summary>A new order: the positions by id.</summary>
    public static ApiRequest Reorder(string path, IEnumerable<KeyValuePair<long, int>> positions) =>
        new(ApiFamily.Application, "POST", path + "/reorder")
        {
            Body = new Dictionary<string, object?> { ["positions_hash"] = positions.ToDictionary(pair => ApiRequest.Segment(pair.Key), pair => (object?)pair.Value) },
        };
}
