using System;
using System.Collections.Generic;
using System.Globalization;

namespace Chatwoot.Contract;

/// <summary>One request to the server, complete and immutable: nothing else is looked at once it is on its way.</summary>
public sealed class ApiRequest
{
    public ApiRequest(ApiFamily api, string method, string path)
    {
        Api = api;
        Method = method;
        Path = path;
    }

    public ApiFamily Api { get; }

    /// <summary>The HTTP verb, upper-case.</summary>
    public string Method { get; }

    /// <summary>From the root of the installation, without a leading slash, escaped; may hold <c>{account}</c>, <c>{inbox}</c>, <c>{contact}</c> until the session fills them in.</summary>
    public string Path { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The fields of the body in plain values; null sends none. A <see cref="FileContent"/> in it makes the request multipart.</summary>
    public IReadOnlyDictionary<string, object?>? Body { get; init; }

    /// <summary>A body as it is, in place of <see cref="Body"/>: text, bytes of a file, a list.</summary>
    public RawBody? RawBody { get; init; }

    /// <summary>Where in the answer the result is, as property names joined by dots; null for the whole answer.</summary>
    public string? Envelope { get; init; }

    /// <summary>Whether sending it twice does no harm although the verb does not promise so (a POST that only searches).</summary>
    public bool Repeatable { get; init; }

    /// <summary>An address of any host, in place of <see cref="Path"/>. The request then carries no credential, whatever its API.</summary>
    public Uri? Address { get; init; }

    /// <summary>Sends the fields as multipart form data even without a file.</summary>
    public bool AsForm { get; init; }

    public ApiRequest With(string? path = null, IReadOnlyList<KeyValuePair<string, string>>? query = null, IReadOnlyDictionary<string, object?>? body = null, string? method = null, string? envelope = null, bool? repeatable = null) =>
        new(Api, method ?? Method, path ?? Path)
        {
            Query = query ?? Query,
            Body = body ?? Body,
            RawBody = RawBody,
            Envelope = envelope ?? Envelope,
            Repeatable = repeatable ?? Repeatable,
            AsForm = AsForm,
            Address = Address,
        };

    /// <summary>A text as one segment of a path.</summary>
    public static string Segment(string text) => Uri.EscapeDataString(text);

    /// <summary>A number as one segment of a path.</summary>
    public static string Segment(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A body that is sent as it is.</summary>
public sealed class RawBody
{
    public RawBody(byte[] content, string contentType)
    {
        Content = content;
        ContentType = contentType;
    }

    public byte[] Content { get; }

    public string ContentType { get; }
}

/// <summary>A value that goes into form data as JSON text, where form fields would make texts of its numbers and booleans.</summary>
public sealed class JsonInForm
{
    public JsonInForm(object? value)
    {
        Value = value;
    }

    public object? Value { get; }
}

/// <summary>A file to upload, read from disk when it is sent.</summary>
public sealed class FileContent
{
    public FileContent(string path, string contentType)
    {
        Path = path;
        ContentType = contentType;
    }

    /// <summary>The full path in the file system.</summary>
    public string Path { get; }

    public string ContentType { get; }

    public override string ToString() => System.IO.Path.GetFileName(Path);
}
