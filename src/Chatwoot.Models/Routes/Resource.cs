using System;
using System.Collections.Generic;
using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>Where a kind of object lives in the API and in which envelopes it comes. Data: one for each resource.</summary>
internal sealed class Resource<T>
    where T : ChatwootObject
{
    private string? _key;

    public Resource(ApiFamily api, string path, string noun)
    {
        Api = api;
        Path = path;
        Noun = noun;
    }

    public ApiFamily Api { get; }

    /// <summary>The path of the collection, with the session's placeholders.</summary>
    public string Path { get; }

    /// <summary>What the object is called in messages, such as 'label'.</summary>
    public string Noun { get; }

    /// <summary>Where the rows are in the answer to a list.</summary>
    public string? ListEnvelope { get; init; }

    /// <summary>Where the object is in the answer to a request for one.</summary>
    public string? ItemEnvelope { get; init; }

    /// <summary>Where the object is in the answer to its creation, if elsewhere.</summary>
    public string? CreateEnvelope { get; init; }

    /// <summary>The key the fields are sent under; null where they are sent flat.</summary>
    public string? BodyRoot { get; init; }

    public string UpdateMethod { get; init; } = "PATCH";

    public Paging Paging { get; init; } = Paging.None;

    /// <summary>Whether there is a list of them at all.</summary>
    public bool HasList { get; init; } = true;

    /// <summary>Whether one object can be asked for; where not, it is picked from the list.</summary>
    public bool HasItem { get; init; } = true;

    /// <summary>Whether the server answers a request for an id that does not exist with 500 instead of 404.</summary>
    public bool UnknownIdIs500 { get; init; }

    /// <summary>What stands for the object in paths where its number does not, such as a slug.</summary>
    public Func<T, string?>? Key { get; init; }

    public required Func<T, long> Id { get; init; }

    /// <summary>The texts by which people name the object; the first one is unique or nearly so.</summary>
    public required Func<T, IEnumerable<string?>> Names { get; init; }

    /// <summary>False where the server offers no way from a name to the object.</summary>
    public bool HasNames { get; init; } = true;

    /// <summary>A request for the few objects that may have a name, where reading the whole list would be too much.</summary>
    public Func<string, ApiRequest>? Search { get; init; }

    /// <summary>What a list is asked with where nothing else is said, such as the order without which its pages overlap.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ListQuery { get; init; } = [];

    /// <summary>The queries of further lists, where one holds only a part of what there is: a name is looked up in all of them.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, string>>> FurtherLists { get; init; } = [];

    /// <summary>The same kind of object below another path, such as the agents of an inbox.</summary>
    public Resource<T> At(string path) => Copy(path, null);

    /// <summary>The resource as it stands for the one object with this <see cref="Key"/>.</summary>
    public Resource<T> Keyed(string key) => Copy(Path, key);

    private Resource<T> Copy(string path, string? key) => new(Api, path, Noun)
    {
        _key = key,
        Key = Key,
        ListEnvelope = ListEnvelope,
        ItemEnvelope = ItemEnvelope,
        CreateEnvelope = CreateEnvelope,
        BodyRoot = BodyRoot,
        UpdateMethod = UpdateMethod,
        Paging = Paging,
        HasList = HasList,
        HasItem = HasItem,
        UnknownIdIs500 = UnknownIdIs500,
        Id = Id,
        Names = Names,
        HasNames = HasNames,
        Search = Search,
        ListQuery = ListQuery,
        FurtherLists = FurtherLists,
    };

    public ApiRequest List(IReadOnlyList<KeyValuePair<string, string>>? query = null) =>
        new(Api, "GET", Path) { Query = query ?? ListQuery, Envelope = ListEnvelope };

    public ApiRequest Get(long id) => new(Api, "GET", ItemPath(id)) { Envelope = ItemEnvelope };

    public ApiRequest Create(IReadOnlyDictionary<string, object?> fields) =>
        new(Api, "POST", Path) { Body = Wrap(fields), Envelope = CreateEnvelope ?? ItemEnvelope };

    public ApiRequest Update(long id, IReadOnlyDictionary<string, object?> fields) =>
        new(Api, UpdateMethod, ItemPath(id)) { Body = Wrap(fields), Envelope = ItemEnvelope };

    public ApiRequest Remove(long id) => new(Api, "DELETE", ItemPath(id));

    public string ItemPath(long id) => $"{Path}/{(_key is null ? ApiRequest.Segment(id) : ApiRequest.Segment(_key))}";

    private IReadOnlyDictionary<string, object?> Wrap(IReadOnlyDictionary<string, object?> fields) =>
        BodyRoot is null ? fields : new Dictionary<string, object?> { [BodyRoot] = fields };
}
