using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Chatwoot.Emulator.Server;

/// <summary>A file of a multipart body; sits among the parameters as a JSON value.</summary>
internal sealed record UploadedFile(string FileName, string? ContentType, byte[] Content);

/// <summary>Thrown for what Rack itself refuses to read: 400, JSON or not depending on Accept.</summary>
internal sealed class UnreadableException : Exception;

/// <summary>Query, body and their union, as Rails hands them to a controller.</summary>
internal sealed class Parameters
{
    private const int MaximumPairs = 4096;
    private const int MaximumDepth = 32;

    public JsonObject Query { get; private init; } = [];

    public JsonObject Body { get; private set; } = [];

    /// <summary>The query wins over equal top-level keys of the body.</summary>
    public JsonObject Merged { get; private set; } = [];

    /// <summary>Only a JSON body is wrapped under the resource's name by Rails.</summary>
    public bool BodyIsJson { get; private set; }

    public static async Task<Parameters> ReadAsync(string query, string? contentType, byte[] body)
    {
        var parameters = new Parameters { Query = ParsePairs(query) };
        await parameters.ReadBodyAsync(contentType, body).ConfigureAwait(false);
        parameters.Merge();
        return parameters;
    }

    public bool ContainsNul() => ContainsNul(Merged);

    private static bool ContainsNul(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject container:
                foreach (var (key, value) in container)
                {
                    if (key.Contains('\0', StringComparison.Ordinal) || ContainsNul(value))
                    {
                        return true;
                    }
                }

                return false;
            case JsonArray list:
                foreach (var item in list)
                {
                    if (ContainsNul(item))
                    {
                        return true;
                    }
                }

                return false;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text.Contains('\0', StringComparison.Ordinal);
            default:
                return false;
        }
    }

    private void Merge()
    {
        if (Query.Count == 0)
        {
            Merged = Body;
            return;
        }

        if (Body.Count == 0)
        {
            Merged = Query;
            return;
        }

        var merged = (JsonObject)Body.DeepClone();
        foreach (var (key, value) in Query)
        {
            merged[key] = value?.DeepClone();
        }

        Merged = merged;
    }

    private async Task ReadBodyAsync(string? contentType, byte[] body)
    {
        if (contentType is null || body.Length == 0 || !MediaTypeHeaderValue.TryParse(contentType, out var media))
        {
            return;
        }

        var type = media.MediaType.Value ?? "";
        if (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Equals("application/jsonrequest", StringComparison.OrdinalIgnoreCase))
        {
            BodyIsJson = true;
            if (!JsonText.TryParse(body, out var node))
            {
                throw new UnreadableException();
            }

            // Anything but an object counts as no fields.
            Body = node as JsonObject ?? [];
        }
        else if (type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            Body = ParsePairs(Decode(() => JsonText.Utf8.GetString(body)));
        }
        else if (type.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var boundary = HeaderUtilities.RemoveQuotes(media.Boundary).Value ?? throw new UnreadableException();
            Body = await ReadMultipartAsync(boundary, body).ConfigureAwait(false);
        }
    }

    private static async Task<JsonObject> ReadMultipartAsync(string boundary, byte[] body)
    {
        var target = new JsonObject();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body)) { HeadersLengthLimit = 64 * 1024, HeadersCountLimit = 64 };
            while (await reader.ReadNextSectionAsync().ConfigureAwait(false) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content).ConfigureAwait(false);
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                var file = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
                JsonNode? value = file is null
                    ? JsonValue.Create(Decode(() => JsonText.Utf8.GetString(content.ToArray())))
                    : JsonValue.Create(new UploadedFile(file, section.ContentType, content.ToArray()));
                Put(target, name, value);
            }
        }
        catch (IOException)
        {
            throw new UnreadableException();
        }

        return target;
    }

    private static string Decode(Func<string> decode)
    {
        try
        {
            return decode();
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException();
        }
    }

    private static JsonObject ParsePairs(string text)
    {
        var target = new JsonObject();
        var count = 0;
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (++count > MaximumPairs)
            {
                throw new UnreadableException();
            }

            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var key = PercentDecode(at < 0 ? pair : pair[..at], plusIsBlank: true);
            Put(target, key, at < 0 ? null : JsonValue.Create(PercentDecode(pair[(at + 1)..], plusIsBlank: true)));
        }

        return target;
    }

    /// <summary>Decodes one part of a path or query; bad escapes and bytes that are no UTF-8 are refused.</summary>
    public static string PercentDecode(string text, bool plusIsBlank)
    {
        if (!text.Contains('%', StringComparison.Ordinal) && !text.Contains('+', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '%')
            {
                if (index + 2 >= text.Length || !char.IsAsciiHexDigit(text[index + 1]) || !char.IsAsciiHexDigit(text[index + 2]))
                {
                    throw new UnreadableException();
                }

                bytes.Add(Convert.ToByte(text.Substring(index + 1, 2), 16));
                index += 2;
            }
            else if (character == '+' && plusIsBlank)
            {
                bytes.Add((byte)' ');
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, index, 1));
            }
        }

        return Decode(() => JsonText.Utf8.GetString(bytes.ToArray()));
    }

    /// <summary>Rack's nesting: a[b]=, a[]=, a[][b]=.</summary>
    private static void Put(JsonObject root, string name, JsonNode? value)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0)
        {
            root[name] = value;
            return;
        }

        var keys = new List<string> { name[..bracket] };
        foreach (var part in name[(bracket + 1)..].TrimEnd(']').Split("]["))
        {
            keys.Add(part);
        }

        if (keys.Count > MaximumDepth)
        {
            throw new UnreadableException();
        }

        Put(root, keys, 0, value);
    }

    private static void Put(JsonObject target, List<string> keys, int at, JsonNode? value)
    {
        var key = keys[at];
        if (at == keys.Count - 1)
        {
            if (target[key] is JsonObject or JsonArray)
            {
                throw new UnreadableException();
            }

            target[key] = value;
        }
        else if (keys[at + 1].Length == 0)
        {
            PutIntoList(Child(target, key, static () => new JsonArray()), keys, at + 1, value);
        }
        else
        {
            Put(Child(target, key, static () => new JsonObject()), keys, at + 1, value);
        }
    }

    private static void PutIntoList(JsonArray list, List<string> keys, int at, JsonNode? value)
    {
        if (at == keys.Count - 1)
        {
            if (value is not null)
            {
                list.Add(value);
            }

            return;
        }

        // A repeated key begins the next object of the list.
        if (list.Count == 0 || list[^1] is not JsonObject last || last.ContainsKey(keys[at + 1]))
        {
            last = [];
            list.Add(last);
        }

        Put(last, keys, at + 1, value);
    }

    private static T Child<T>(JsonObject target, string key, Func<T> create)
        where T : JsonNode
    {
        target[key] ??= create();
        return target[key] as T ?? throw new UnreadableException();
    }
}
