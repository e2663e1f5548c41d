using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>The address of a raw request, as people type or paste it.</summary>
internal sealed class ApiPath
{
    private ApiPath(ApiFamily api, string path, List<KeyValuePair<string, string>> query)
    {
        Api = api;
        Path = path;
        Query = query;
    }

    /// <summary>The API the path belongs to, which decides the credential.</summary>
    public ApiFamily Api { get; }

    public string Path { get; }

    public List<KeyValuePair<string, string>> Query { get; }

    /// <param name="text">A path from the root, a path below <c>/api/v1</c>, or an address on the session's own server.</param>
    /// <exception cref="ChatwootApiException">It leads somewhere else.</exception>
    public static ApiPath Parse(string text, Uri root)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            if (!text.StartsWith(root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
                throw ErrorRecords.InvalidInput($"'{text}' is not on the session's server {root}.", "Tokens go to their own server only: connect to the other one, or give a path.");
            text = text.Substring(root.AbsoluteUri.Length);
        }
        int mark = text.IndexOf('?');
        string path = (mark < 0 ? text : text.Substring(0, mark)).Trim('/');
        if (path.Length == 0 || path.Split('/').Any(segment => segment is "." or ".."))
            throw ErrorRecords.InvalidInput($"'{text}' is no path of the API.", "Give a path such as 'accounts/{account}/labels' or '/platform/api/v1/accounts'.");
        string first = path.Split('/')[0];
        if (first is not ("api" or "platform" or "public" or "enterprise" or "health" or "auth" or "rails" or "survey"))
            path = "api/v1/" + path;
        return new ApiPath(FamilyOf(path), path, mark < 0 ? [] : ParseQuery(text.Substring(mark + 1)));
    }

    private static ApiFamily FamilyOf(string path)
    {
        if (path.StartsWith("platform/", StringComparison.Ordinal))
            return ApiFamily.Platform;
        if (path.StartsWith("public/", StringComparison.Ordinal))
            return ApiFamily.Client;
        return path.StartsWith("api/v", StringComparison.Ordinal) || path.StartsWith("enterprise/", StringComparison.Ordinal)
            ? ApiFamily.Application
            : ApiFamily.Public;
    }

    private static List<KeyValuePair<string, string>> ParseQuery(string query) => query
        .Split('&')
        .Where(part => part.Length > 0)
        .Select(part =>
        {
            int equals = part.IndexOf('=');
            return equals < 0
                ? new KeyValuePair<string, string>(Decode(part), "")
                : new KeyValuePair<string, string>(Decode(part.Substring(0, equals)), Decode(part.Substring(equals + 1)));
        })
        .ToList();

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
