using System;
using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Webhooks;

/// <summary>A delivery in whatever form the host of a script gives it: text, bytes, the request of an Azure Function, the WebhookData of a runbook.</summary>
internal sealed class WebhookDelivery
{
    private WebhookDelivery(byte[] body, object? headers)
    {
        Body = body;
        Headers = headers;
    }

    /// <summary>The raw bytes.</summary>
    public byte[] Body { get; }

    /// <summary>The headers that came with it; null where there are none.</summary>
    public object? Headers { get; }

    /// <exception cref="Chatwoot.ChatwootApiException">The object has no body.</exception>
    public static WebhookDelivery Of(object? input)
    {
        object? value = Inner(input);
        if (BytesOf(value) is { } whole)
            return new WebhookDelivery(whole, null);
        // A runbook's WebhookData, and an Azure Function's request.
        foreach ((string body, string headers) in new[] { ("RequestBody", "RequestHeader"), ("RawBody", "Headers") })
        {
            if (BytesOf(Inner(Lookup(value, body))) is { } raw)
                return new WebhookDelivery(raw, Lookup(value, headers));
        }
        throw ErrorRecords.InvalidInput(
            value is null ? "There is no body." : $"An object of type {value.GetType().Name} is no delivery of a webhook.",
            "Give the body as text or bytes, the request of an Azure Function ($Request), or the WebhookData of a runbook.");
    }

    /// <summary>A header by its name, in whatever collection headers come; null where it is not there, or there more than once.</summary>
    public static string? Header(object? headers, string name)
    {
        object? found = Inner(Lookup(Inner(headers), name));
        if (found is IEnumerable several and not string && several.Cast<object?>().ToList() is { Count: > 0 } values)
            found = values.Count == 1 ? Inner(values[0]) : null;
        return Convert.ToString(found, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    private static byte[]? BytesOf(object? value) => value switch
    {
        string text => Encoding.UTF8.GetBytes(text),
        byte[] bytes => bytes,
        // What Get-Content -AsByteStream gives.
        object[] { Length: > 0 } items when items.All(item => Inner(item) is byte) => Array.ConvertAll(items, item => (byte)Inner(item)!),
        _ => null,
    };

    /// <summary>What an object holds under a name, which may be written in upper or lower case.</summary>
    private static object? Lookup(object? value, string name) => value switch
    {
        null => null,
        NameValueCollection collection => collection.GetValues(name),
        IDictionary fields => fields.Keys.Cast<object>().Where(key => Is(key, name)).Select(key => fields[key]).FirstOrDefault(),
        _ when PSObject.AsPSObject(value).Properties[name] is { } property => property.Value,
        // Collections of .NET's and of others' making: pairs of a name and its values.
        IEnumerable pairs and not string => pairs.Cast<object?>().Where(pair => Is(Part(pair, "Key"), name)).Select(pair => Part(pair, "Value")).FirstOrDefault(),
        _ => null,
    };

    private static object? Part(object? pair, string name) => pair is null ? null : PSObject.AsPSObject(pair).Properties[name]?.Value;

    private static bool Is(object? key, string name) => string.Equals(key?.ToString(), name, StringComparison.OrdinalIgnoreCase);

    private static object? Inner(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
}
