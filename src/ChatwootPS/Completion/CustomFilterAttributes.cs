using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;
using static ChatwootPS.Completion.FilterGrammar;

namespace ChatwootPS.Completion;

/// <summary>What a filter may say about the custom attributes of an account: their types decide, and the server fails on the rest.</summary>
internal static class CustomFilterAttributes
{
    /// <summary>The attributes by their keys; none where the server does not tell.</summary>
    /// <param name="model">The kind of object they belong to, in the API's word.</param>
    public static async Task<IReadOnlyDictionary<string, FilterAttribute>> ReadAsync(Operation operation, string model)
    {
        ApiRequest request = operation.Session.Complete(new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/{account}/custom_attribute_definitions")
        {
            Query = [new("attribute_model", model)],
        });
        string key = $"{request.Path}?{model}";
        if (operation.Session.Names.TryGet(key, out Dictionary<string, FilterAttribute> known))
            return known;
        var attributes = new Dictionary<string, FilterAttribute>(StringComparer.Ordinal);
        try
        {
            ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
            foreach (Dictionary<string, object?> definition in (answer.Value as IEnumerable<object?> ?? []).OfType<Dictionary<string, object?>>())
                if (definition.TryGetValue("attribute_key", out object? name) && name is string attribute && definition.TryGetValue("attribute_display_type", out object? type) && Of(type as string) is { } allowed)
                    attributes[attribute] = allowed;
        }
        catch (ChatwootApiException)
        {
            // Without the types the conditions go out as they are, and the server says what it thinks of them.
            return attributes;
        }
        operation.Session.Names.Set(key, attributes);
        return attributes;
    }

    private static FilterAttribute? Of(string? type) => type switch
    {
        "text" or "link" or "list" => new(FilterValueKind.Text, [.. Equality, .. Substring, .. Presence]),
        "number" => new(FilterValueKind.Number, [.. Equality, "is_greater_than", "is_less_than", .. Presence]),
        "date" => new(FilterValueKind.Date, [.. Equality, .. Order, .. Presence]),
        "checkbox" => new(FilterValueKind.Word, [.. Equality, .. Presence], ["true", "false"]),
        "currency" or "percent" => new(FilterValueKind.Number, []),
        _ => null,
    };
}
