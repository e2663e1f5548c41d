using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Server;

/// <summary>What goes back to the client. The families differ in content type and headers, as Rails' do.</summary>
internal sealed class Answer
{
    internal const string Json = "application/json; charset=utf-8";

    private static readonly Dictionary<int, string> Reasons = new()
    {
        [400] = "Bad Request",
        [404] = "Not Found",
        [406] = "Not Acceptable",
        [422] = "Unprocessable Content",
        [500] = "Internal Server Error",
    };

    private Answer(int status, string? contentType, byte[] body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    public int Status { get; }

    public string? ContentType { get; }

    public byte[] Body { get; }

    /// <summary>Null for framework answers, which carry neither cache control nor security headers.</summary>
    public string? CacheControl { get; init; }

    public bool SecurityHeaders { get; init; }

    /// <summary>Successes with a body have a weak validator.</summary>
    public bool Validator { get; init; }

    /// <summary>Stored files may be asked for in part, and tell their length to HEAD.</summary>
    public bool Ranges { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer Ok(JsonNode? body, params (string Name, string Value)[] headers) =>
        new(200, Json, JsonWriting.Write(body))
        {
            CacheControl = "max-age=0, private, must-revalidate",
            SecurityHeaders = true,
            Validator = true,
            Headers = headers,
        };

    public static Answer Created(JsonNode body) =>
        new(201, Json, JsonWriting.Write(body)) { CacheControl = "max-age=0, private, must-revalidate", SecurityHeaders = true, Validator = true };

    /// <summary>The same as <see cref="Ok"/> with another cache control.</summary>
    public static Answer Cached(JsonNode body, string cacheControl) =>
        new(200, Json, JsonWriting.Write(body)) { CacheControl = cacheControl, SecurityHeaders = true, Validator = true };

    /// <summary>An application answer without a body: 200 unless said otherwise.</summary>
    public static Answer Empty(int status = 200, params (string Name, string Value)[] headers) =>
        new(status, "application/json", []) { CacheControl = "no-cache", SecurityHeaders = true, Headers = headers };

    public static Answer NoContent() => new(204, null, []) { CacheControl = "no-cache", SecurityHeaders = true };

    /// <summary>A refusal by a controller, with any body.</summary>
    public static Answer Refused(int status, JsonNode body, params (string Name, string Value)[] headers) =>
        new(status, Json, JsonWriting.Write(body)) { CacheControl = "no-cache", SecurityHeaders = true, Headers = headers };

    public static Answer Error(int status, string text, params (string Name, string Value)[] headers) =>
        Refused(status, new JsonObject { ["error"] = text }, headers);

    /// <summary>A failed model validation.</summary>
    public static Answer Invalid(string message, params IEnumerable<string> attributes)
    {
        var names = new JsonArray();
        foreach (var attribute in attributes)
        {
            names.Add(attribute);
        }

        return Refused(422, new JsonObject { ["message"] = message, ["attributes"] = names });
    }

    /// <summary>An answer of the framework itself: capitals in the charset and hardly any header.</summary>
    public static Answer Framework(int status) =>
        new(status, "application/json; charset=UTF-8", JsonWriting.Write(new JsonObject { ["status"] = status, ["error"] = Reasons[status] }));

    public static Answer Plain(int status, string? contentType, string body, params (string Name, string Value)[] headers) =>
        new(status, contentType, JsonText.Utf8.GetBytes(body)) { Headers = headers };

    /// <summary>Bytes, or the way to them.</summary>
    public static Answer File(int status, string contentType, byte[] body, string cacheControl, params (string Name, string Value)[] headers) =>
        new(status, contentType, body) { CacheControl = cacheControl, SecurityHeaders = true, Ranges = status == 200, Headers = headers };

    public static Answer Throttled() =>
        new(429, "text/plain", "Retry later\n"u8.ToArray()) { CacheControl = "no-cache" };
}

/// <summary>Ends the handling of a call with an answer, from however deep.</summary>
internal sealed class Refusal(Answer answer) : Exception
{
    public Answer Answer { get; } = answer;

    public static Refusal NotFound() => Error(404, "Resource could not be found");

    public static Refusal NotAuthorized() => Error(401, "You are not authorized to do this action");

    public static Refusal Crash() => new(Answer.Framework(500));

    public static Refusal Missing(string parameter) => Error(422, $"param is missing or the value is empty: {parameter}");

    public static Refusal Error(int status, string text) => new(Answer.Error(status, text));

    public static Refusal Invalid(string message, params IEnumerable<string> attributes) => new(Answer.Invalid(message, attributes));
}
