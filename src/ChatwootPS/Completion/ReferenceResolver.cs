using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>Finds objects by their names.</summary>
internal static class ReferenceResolver
{
    private const int MostNamed = 5;

    /// <summary>The one object a name stands for.</summary>
    /// <exception cref="ChatwootApiException">No object, or more than one, has the name.</exception>
    public static async Task<long> IdAsync<T>(ResourceRef<T> reference, Operation operation)
        where T : ChatwootObject
    {
        if (reference.Id is { } id)
            return id;
        Resource<T> resource = Resources.Of<T>();
        List<T> found = await FindAsync<T>(reference.Name!, operation).ConfigureAwait(false);

        List<T> Exact(List<T> rows) => rows.Where(row => resource.Names(row).Any(name => string.Equals(name, reference.Name, StringComparison.OrdinalIgnoreCase))).ToList();
        if (found.Count > 1 && Exact(found) is { Count: 1 } exact)
            found = exact;
        // Short codes and keys may differ in capitals alone.
        if (found.Count > 1 && found.FindAll(row => resource.Names(row).Contains(reference.Name)) is { Count: 1 } same)
            found = same;
        return found.Count switch
        {
            1 => resource.Id(found[0]),
            0 => throw NotFound<T>(reference.Name!),
            _ => throw new ChatwootApiException(ErrorReason.InvalidInput, $"'{reference.Name}' is the name of {found.Count} {resource.Noun}s.")
            {
                RecommendedAction = $"Give the id instead: {string.Join(", ", found.Take(MostNamed).Select(row => $"{resource.Id(row)} ({row})"))}{(found.Count > MostNamed ? ", ..." : "")}.",
            },
        };
    }

    /// <summary>
    /// Like <see cref="IdAsync"/>, but a number is looked up as well: for fields in which the server takes an unknown one
    /// without a word. Whoever may not read the list (an agent bot) gets the number as it is.
    /// </summary>
    /// <exception cref="ChatwootApiException">There is no such object.</exception>
    public static async Task<long> CheckedIdAsync<T>(ResourceRef<T> reference, Operation operation)
        where T : ChatwootObject
    {
        if (reference.Value is not null || reference.Id is not { } id)
            return await IdAsync(reference, operation).ConfigureAwait(false);
        Resource<T> resource = Resources.Of<T>();
        try
        {
            if ((await CachedListAsync(resource, operation).ConfigureAwait(false)).Exists(row => resource.Id(row) == id))
                return id;
            // What was remembered may be older than the object.
            operation.Session.Names.Forget(operation.Session.Complete(resource.List()).Path);
            if ((await CachedListAsync(resource, operation).ConfigureAwait(false)).Exists(row => resource.Id(row) == id))
                return id;
        }
        catch (ChatwootApiException refusal) when (refusal.Reason is ErrorReason.TokenKindRefused or ErrorReason.RoleRefused)
        {
            return id;
        }
        throw new ChatwootApiException(ErrorReason.NotFound, $"There is no {resource.Noun} {id}.")
        {
            RecommendedAction = "Check the id with the Get cmdlet. Only what the session's user may see can be found.",
        };
    }

    /// <summary>The resource as one object of it is addressed, where the server knows it by a key and not by its number.</summary>
    /// <exception cref="ChatwootApiException">There is no such object.</exception>
    public static async Task<Resource<T>> AddressedAsync<T>(this Operation operation, Resource<T> resource, long id)
        where T : ChatwootObject
    {
        if (resource.Key is null)
            return resource;
        T? row = (await CachedListAsync(resource, operation).ConfigureAwait(false)).Find(candidate => resource.Id(candidate) == id);
        if (row is null)
        {
            // What was remembered may be older than the object.
            operation.Session.Names.Forget(operation.Session.Complete(resource.List()).Path);
            row = (await CachedListAsync(resource, operation).ConfigureAwait(false)).Find(candidate => resource.Id(candidate) == id);
        }
        return resource.Keyed((row is null ? null : resource.Key(row)) ?? throw UnknownId.NotFound(resource, id));
    }

    /// <summary>All objects whose name fits, wildcards allowed.</summary>
    public static async Task<List<T>> FindAsync<T>(string name, Operation operation)
        where T : ChatwootObject
    {
        Resource<T> resource = Resources.Of<T>();
        if (!resource.HasNames)
        {
            throw ErrorRecords.InvalidInput(
                $"A {resource.Noun} cannot be found by the name '{name}'.",
                $"Give its id, or a {resource.Noun} object.");
        }
        List<T> rows = resource.Search is { } search && !WildcardPattern.ContainsWildcardCharacters(name)
            ? await operation.ListAsync<T>(search(name), resource.Paging).ConfigureAwait(false)
            : await CachedListAsync(resource, operation).ConfigureAwait(false);
        return rows.Where(Matching<T>(name)).ToList();
    }

    /// <summary>Whether an object has a name that fits, wildcards allowed.</summary>
    public static Func<T, bool> Matching<T>(string name)
        where T : ChatwootObject
    {
        Resource<T> resource = Resources.Of<T>();
        string text = WildcardPattern.ContainsWildcardCharacters(name) ? name : WildcardPattern.Escape(name);
        var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return row => resource.Names(row).Any(candidate => candidate is not null && pattern.IsMatch(candidate));
    }

    public static ChatwootApiException NotFound<T>(string name)
        where T : ChatwootObject
    {
        string noun = Resources.Of<T>().Noun;
        return new ChatwootApiException(ErrorReason.NotFound, $"There is no {noun} named '{name}'.")
        {
            RecommendedAction = $"Check the spelling; the Get cmdlet lists what there is. Only what the session's user may see can be found.",
        };
    }

    private static async Task<List<T>> CachedListAsync<T>(Resource<T> resource, Operation operation)
        where T : ChatwootObject
    {
        // Large and lively lists are asked anew; the few inboxes, agents, teams and labels are remembered.
        if (resource.Paging.IsPaged)
            return await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
        string key = operation.Session.Complete(resource.List()).Path;
        if (operation.Session.Names.TryGet(key, out List<T> known))
            return known;
        List<T> rows = await operation.ListAsync<T>(resource.List(), Paging.None).ConfigureAwait(false);
        foreach (IReadOnlyList<KeyValuePair<string, string>> query in resource.FurtherLists)
            rows.AddRange(await operation.ListAsync<T>(resource.List(query), Paging.None).ConfigureAwait(false));
        operation.Session.Names.Set(key, rows);
        return rows;
    }
}
