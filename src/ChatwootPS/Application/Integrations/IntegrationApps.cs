using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Integrations;

/// <summary>The requests about apps.</summary>
internal static class IntegrationApps
{
    private const string Path = "api/v1/accounts/{account}/integrations/apps";

    public static Task<List<Integration>> ListAsync(Operation operation) =>
        operation.ListAsync<Integration>(new ApiRequest(ApiFamily.Application, "GET", Path) { Envelope = "payload" }, Paging.None);

    /// <summary>One app, also such as the list leaves out. The server answers 500 where it knows none.</summary>
    /// <exception cref="ChatwootApiException">There is no such app.</exception>
    public static async Task<Integration> GetAsync(Operation operation, string id)
    {
        try
        {
            return await operation.GetAsync<Integration>(new ApiRequest(ApiFamily.Application, "GET", $"{Path}/{ApiRequest.Segment(id.ToLowerInvariant())}")).ConfigureAwait(false);
        }
        catch (ChatwootApiException failure) when (failure.Status is 500 or 404)
        {
            List<Integration> apps = await ListAsync(operation).ConfigureAwait(false);
            if (apps.Exists(app => app.Id == id))
                throw;
            throw new ChatwootApiException(ErrorReason.NotFound, $"There is no app '{id}' to integrate with.", failure)
            {
                RecommendedAction = $"Use one of {string.Join(", ", apps.Select(app => app.Id))}.",
            };
        }
    }
}
