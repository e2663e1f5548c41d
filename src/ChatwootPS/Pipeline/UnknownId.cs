using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Some resources answer an id that does not exist with 500: the list tells whether it was that.</summary>
internal static class UnknownId
{
    /// <summary>Does something with one object; a server fault becomes 'not found' where the object is not in the list.</summary>
    public static async Task<TResult> TellingUnknownAsync<T, TResult>(this Operation operation, Resource<T> resource, long id, Func<Task<TResult>> work)
        where T : ChatwootObject
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ChatwootApiException failure) when (resource.UnknownIdIs500 && failure.Status == 500)
        {
            if (await IsListedAsync(operation, resource, id).ConfigureAwait(false))
                throw;
            throw NotFound(resource, id, failure);
        }
    }

    /// <summary>One object by its id; picked from the list where the server has no address for one.</summary>
    public static async Task<T> ReadItemAsync<T>(this Operation operation, Resource<T> resource, long id)
        where T : ChatwootObject
    {
        if (resource.HasItem)
            return await operation.TellingUnknownAsync(resource, id, async () => await operation.GetAsync<T>((await operation.AddressedAsync(resource, id).ConfigureAwait(false)).Get(id)).ConfigureAwait(false)).ConfigureAwait(false);
        List<T> rows = await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
        return rows.Find(row => resource.Id(row) == id) ?? throw NotFound(resource, id);
    }

    /// <summary>The error for an id that no object has.</summary>
    public static ChatwootApiException NotFound<T>(Resource<T> resource, long id, Exception? cause = null)
        where T : ChatwootObject =>
        new(ErrorReason.NotFound, $"There is no {resource.Noun} {id}.", cause)
        {
            RecommendedAction = "Check the id; without one, the Get cmdlet lists what there is.",
        };

    private static async Task<bool> IsListedAsync<T>(Operation operation, Resource<T> resource, long id)
        where T : ChatwootObject
    {
        try
        {
            List<T> rows = await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
            return rows.Exists(row => resource.Id(row) == id);
        }
        catch (ChatwootApiException)
        {
            // It cannot be told; the first failure is the one to report.
            return true;
        }
    }
}
