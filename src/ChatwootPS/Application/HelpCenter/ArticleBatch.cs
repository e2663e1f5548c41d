using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Many articles in one request for each portal.</summary>
internal static class ArticleBatch
{
    /// <summary>The numbers of the articles by portal, in their order. The server passes over those it does not know without a word.</summary>
    /// <exception cref="ChatwootApiException">One of them is not there.</exception>
    public static async Task<List<(string Slug, List<long> Ids)>> ByPortalAsync(this Operation operation, List<ResourceRef<Article>> articles, ResourceRef<Portal>? portal)
    {
        var groups = new List<(string Slug, List<long> Ids)>();
        foreach (var part in articles.GroupBy(article => article.Value?.PortalSlug))
        {
            string slug = await operation.PortalOfAsync(part.Key, portal).ConfigureAwait(false);
            List<Article>? known = null;
            if (part.Any(article => article.Value is null))
                known = await operation.ListAsync<Article>(Resources.ArticlesOf(slug).List(), Resources.Articles.Paging).ConfigureAwait(false);
            if (!groups.Exists(group => group.Slug == slug))
                groups.Add((slug, []));
            List<long> ids = groups.Find(group => group.Slug == slug).Ids;
            foreach (ResourceRef<Article> article in part)
            {
                long? id = article.Id is { } number
                    ? known is null || known.Exists(row => row.Id == number) ? number : null
                    : known!.Find(row => string.Equals(row.Slug, article.Name, StringComparison.OrdinalIgnoreCase))?.Id;
                ids.Add(id ?? throw (article.Id is { } unknown ? UnknownId.NotFound(Resources.Articles, unknown) : ReferenceResolver.NotFound<Article>(article.Name!)));
            }
        }
        return groups;
    }

    /// <summary>One of the server's actions on many articles.</summary>
    public static ApiRequest Request(string slug, string method, string action, List<long> ids, params (string Name, object? Value)[] fields)
    {
        var body = new Dictionary<string, object?> { ["ids"] = ids.Select(id => (object?)id).ToList() };
        foreach ((string name, object? value) in fields)
            body[name] = value;
        return new ApiRequest(ApiFamily.Application, method, $"{Resources.ArticlesOf(slug).Path}/bulk_actions/{action}") { Body = body };
    }
}
