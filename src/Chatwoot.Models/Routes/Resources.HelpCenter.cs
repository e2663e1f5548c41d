using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>The help center.</summary>
internal static partial class Resources
{
    public static Resource<Portal> Portals { get; } = new(ApiFamily.Application, A + "portals", "portal")
    {
        ListEnvelope = "payload",
        BodyRoot = "portal",
        UnknownIdIs500 = true,
        Key = portal => portal.Slug,
        Id = portal => portal.Id,
        Names = portal => [portal.Slug, portal.Name],
    };

    /// <summary>Categories live below a portal: see <see cref="PortalCategoriesOf"/>.</summary>
    public static Resource<PortalCategory> PortalCategories { get; } = new(ApiFamily.Application, A + "portals/{portal}/categories", "category")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        BodyRoot = "category",
        Paging = Paging.Numbered(1000),
        Id = category => category.Id,
        Names = category => [category.Slug, category.Name],
    };

    /// <summary>Articles live below a portal: see <see cref="ArticlesOf"/>.</summary>
    public static Resource<Article> Articles { get; } = new(ApiFamily.Application, A + "portals/{portal}/articles", "article")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        BodyRoot = "article",
        Paging = Paging.Numbered(25),
        Id = article => article.Id,
        Names = article => [article.Slug],
    };

    /// <summary>The path of a portal, by its slug.</summary>
    public static string PortalPath(string slug) => $"{Portals.Path}/{ApiRequest.Segment(slug)}";

    /// <summary>The categories of one portal.</summary>
    public static Resource<PortalCategory> PortalCategoriesOf(string slug) => PortalCategories.At(PortalPath(slug) + "/categories");

    /// <summary>The articles of one portal.</summary>
    public static Resource<Article> ArticlesOf(string slug) => Articles.At(PortalPath(slug) + "/articles");
}
