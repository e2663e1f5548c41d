using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>A filter somebody saved in the dashboard, by its id, its name or itself. They are each user's own.</summary>
internal static class SavedFilter
{
    private const string Path = "api/v1/accounts/{account}/custom_filters";

    /// <summary>The conditions, as -Filter takes them.</summary>
    /// <param name="type">What the filter must be for, in the API's word.</param>
    /// <exception cref="ChatwootApiException">There is no such filter, or it is for something else, or says nothing.</exception>
    public static async Task<IReadOnlyList<object?>> ConditionsAsync(Operation operation, object given, string type)
    {
        object value = given is PSObject wrapped ? wrapped.BaseObject : given;
        string name = FieldMap.TextOf(value).Trim();
        object? query = value is ChatwootObject
            ? PSObject.AsPSObject(value).Properties["Query"]?.Value
            : Query(await FindAsync(operation, name, type).ConfigureAwait(false), name, type);
        List<object?> conditions = (query as IDictionary)?["payload"] is IEnumerable payload and not string ? payload.Cast<object?>().ToList() : [];
        return conditions.Count > 0
            ? conditions
            : throw ErrorRecords.InvalidInput($"The saved filter '{name}' has no conditions.", "Without conditions, read the list.");
    }

    private static async Task<Dictionary<string, object?>> FindAsync(Operation operation, string name, string type)
    {
        if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
            return await operation.GetAsync<Dictionary<string, object?>>(new ApiRequest(ApiFamily.Application, "GET", $"{Path}/{ApiRequest.Segment(id)}")).ConfigureAwait(false);
        ApiAnswer answer = await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", Path) { Query = [new("filter_type", type)] }).ConfigureAwait(false);
        List<Dictionary<string, object?>> all = (answer.Value as IEnumerable<object?> ?? []).OfType<Dictionary<string, object?>>().ToList();
        List<Dictionary<string, object?>> found = all.FindAll(filter => string.Equals(Text(filter, "name"), name, StringComparison.OrdinalIgnoreCase));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ChatwootApiException(ErrorReason.NotFound, $"There is no saved filter '{name}' for {type}s.")
            {
                RecommendedAction = all.Count == 0
                    ? "The session's user has saved none; those of others cannot be seen."
                    : $"Use one of {string.Join(", ", all.Select(filter => $"'{Text(filter, "name")}'"))}; those of others cannot be seen.",
            },
            _ => throw ErrorRecords.InvalidInput($"'{name}' is the name of {found.Count} saved filters.", $"Give the id instead: {string.Join(", ", found.Select(filter => filter["id"]))}."),
        };
    }

    private static object? Query(Dictionary<string, object?> filter, string name, string type) => Text(filter, "filter_type") == type
        ? filter["query"]
        : throw ErrorRecords.InvalidInput($"The saved filter '{name}' is for {Text(filter, "filter_type")}s.", $"Give one for {type}s.");

    private static string? Text(Dictionary<string, object?> filter, string field) => filter.TryGetValue(field, out object? value) ? value as string : null;
}
