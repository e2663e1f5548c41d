using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>Reads a HAR file (HTTP archive 1.2), as the network tab of a browser saves it.</summary>
internal static class HarText
{
    /// <exception cref="ChatwootApiException">The text is no HAR.</exception>
    public static IEnumerable<CopiedRequest> Read(string text)
    {
        object? root;
        try
        {
            root = EngineLoader.Factory.ParseJson(text);
        }
        catch (FormatException failure)
        {
            throw ErrorRecords.InvalidInput($"The text is no HAR file. {failure.Message}", "Save the requests with 'Save all as HAR' of the browser's network tab.");
        }
        if (Field(Field(root, "log"), "entries") is not List<object?> entries)
            throw ErrorRecords.InvalidInput("The JSON has no 'log.entries': it is no HAR file.", "Save the requests with 'Save all as HAR' of the browser's network tab.");
        return entries.Select(ReadEntry).OfType<CopiedRequest>();
    }

    private static CopiedRequest? ReadEntry(object? entry)
    {
        object? request = Field(entry, "request");
        if (Field(request, "url") is not string url || Field(request, "method") is not string method)
            return null;
        object? posted = Field(request, "postData");
        List<KeyValuePair<string, string>> form = (Field(posted, "params") as List<object?> ?? [])
            .Select(pair => new KeyValuePair<string, string>(Field(pair, "name") as string ?? "", (Field(pair, "value") ?? Field(pair, "fileName")) as string ?? ""))
            .ToList();
        int status = Convert.ToInt32(Field(Field(entry, "response"), "status") ?? 0, CultureInfo.InvariantCulture);
        return new CopiedRequest(method, url, Field(posted, "mimeType") as string, Field(posted, "text") as string, form, status > 0 ? status : null);
    }

    private static object? Field(object? value, string name) => value is Dictionary<string, object?> fields && fields.TryGetValue(name, out object? field) ? field : null;
}
