using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>Makes and changes articles.</summary>
internal static class ArticleWriting
{
    /// <summary>Makes an article; where no author is given, the session's user is it.</summary>
    public static async Task<Article> CreateArticleAsync(this Operation operation, string slug, IReadOnlyDictionary<string, object?> given)
    {
        var fields = given.ToDictionary(field => field.Key, field => field.Value);
        if (!fields.ContainsKey("author_id"))
            fields["author_id"] = (await operation.GetAsync<Chatwoot.Profile>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile")).ConfigureAwait(false)).Id;
        try
        {
            return await operation.GetAsync<Article>(Resources.ArticlesOf(slug).Create(fields)).ConfigureAwait(false);
        }
        catch (ChatwootApiException failure) when (failure.Status == 500 && fields.TryGetValue("slug", out object? taken))
        {
            throw new ChatwootApiException(ErrorReason.AlreadyExists, $"The server failed, as it does where an article with the slug '{taken}' is there already.", failure)
            {
                RecommendedAction = "Slugs are unique in the whole installation: choose another one.",
            };
        }
    }

    /// <summary>Changes an article. A change of category gives it a new place, whatever was asked for, so that the place goes after.</summary>
    public static async Task<Article> ChangeArticleAsync(this Operation operation, string slug, long id, IReadOnlyDictionary<string, object?> fields)
    {
        Resource<Article> resource = Resources.ArticlesOf(slug);
        if (!fields.ContainsKey("category_id") || !fields.TryGetValue("position", out object? position))
            return await operation.GetAsync<Article>(resource.Update(id, fields)).ConfigureAwait(false);
        await operation.GetAsync<Article>(resource.Update(id, fields.Where(field => field.Key != "position").ToDictionary(field => field.Key, field => field.Value))).ConfigureAwait(false);
        return await operation.GetAsync<Article>(resource.Update(id, new Dictionary<string, object?> { ["position"] = position })).ConfigureAwait(false);
    }
}
