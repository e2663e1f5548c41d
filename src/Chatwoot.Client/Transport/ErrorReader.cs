using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>Turns a refusal, in any of the shapes the server has for it, into one exception.</summary>
internal static class ErrorReader
{
    private const int LongestQuote = 500;

    public static ChatwootApiException Read(Exchange exchange, ApiRequest request)
    {
        // A file comes from whatever host keeps it.
        if (exchange.LooksLikeHtml && request.Address is null)
            return NotChatwoot(exchange, request);

        (string? words, IReadOnlyList<string> attributes) = WordsOf(exchange);
        ErrorReason reason = ReasonOf(exchange.Status, words, request.Api);
        string said = words ?? SilentStatus(exchange.Status);
        return new ChatwootApiException(reason, $"{said} [{exchange.Status} {request.Method} /{request.Path}]")
        {
            Status = exchange.Status,
            ServerMessage = words,
            Attributes = attributes,
            RequestId = exchange.Header("X-Request-Id"),
            Method = request.Method,
            Path = "/" + request.Path,
            RecommendedAction = ErrorAdvice.For(reason, exchange.Status, request, attributes),
        };
    }

    /// <summary>A page for people came where JSON was expected: a proxy, a login wall, another site.</summary>
    public static ChatwootApiException NotChatwoot(Exchange exchange, ApiRequest request)
    {
        string html = Encoding.UTF8.GetString(exchange.Body);
        string title = Regex.Match(html, "<title[^>]*>(.*?)</title>", RegexOptions.IgnoreCase | RegexOptions.Singleline).Groups[1].Value.Trim();
        bool unavailable = exchange.Status is 502 or 503 or 504;
        ErrorReason reason = unavailable ? ErrorReason.Unavailable : ErrorReason.NotChatwoot;
        return new ChatwootApiException(reason, $"A web page came from {exchange.Address.Host} where Chatwoot's answer was expected{(title.Length > 0 ? $": '{Shorten(title)}'" : "")} [{exchange.Status} {request.Method} /{request.Path}]")
        {
            Status = exchange.Status,
            ServerMessage = title.Length > 0 ? Shorten(title) : null,
            RequestId = exchange.Header("X-Request-Id"),
            Method = request.Method,
            Path = "/" + request.Path,
            RecommendedAction = ErrorAdvice.For(reason, exchange.Status, request, []),
        };
    }

    public static ChatwootApiException Unreadable(Exchange exchange, ApiRequest request, string problem, Exception? inner) =>
        new(ErrorReason.InvalidAnswer, $"The answer cannot be read: {problem} [{exchange.Status} {request.Method} /{request.Path}]", inner)
        {
            Status = exchange.Status,
            RequestId = exchange.Header("X-Request-Id"),
            Method = request.Method,
            Path = "/" + request.Path,
            RecommendedAction = ErrorAdvice.For(ErrorReason.InvalidAnswer, exchange.Status, request, []),
        };

    private static (string? Words, IReadOnlyList<string> Attributes) WordsOf(Exchange exchange)
    {
        if (exchange.Body.Length == 0)
            return (null, []);
        try
        {
            using JsonDocument document = JsonDocument.Parse(exchange.Body);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return (Shorten(root.ToString()), []);
            var attributes = new List<string>();
            if (root.TryGetProperty("attributes", out JsonElement names) && names.ValueKind == JsonValueKind.Array)
                attributes.AddRange(names.EnumerateArray().Select(name => name.ToString()));
            string? words = null;
            foreach (string key in new[] { "error", "message", "errors", "description" })
            {
                if (root.TryGetProperty(key, out JsonElement value) && Sentence(value, attributes) is { Length: > 0 } sentence)
                {
                    words = sentence;
                    break;
                }
            }
            return (words is null ? null : Shorten(words), attributes);
        }
        catch (JsonException)
        {
            return (Shorten(Encoding.UTF8.GetString(exchange.Body).Trim()), []);
        }
    }

    /// <summary>A text, a list of texts, or an object of lists by attribute.</summary>
    private static string? Sentence(JsonElement value, List<string> attributes)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Array:
                return string.Join(", ", value.EnumerateArray().Select(item => Sentence(item, attributes)));
            case JsonValueKind.Object:
                var parts = new List<string>();
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    attributes.Add(property.Name);
                    parts.Add($"{property.Name} {Sentence(property.Value, [])}");
                }
                return string.Join(", ", parts);
            case JsonValueKind.Null:
                return null;
            default:
                return value.ToString();
        }
    }

    private static ErrorReason ReasonOf(int status, string? words, ApiFamily api) => status switch
    {
        400 or 406 => ErrorReason.BadRequest,
        401 => ReasonOf401(words ?? "", api),
        402 => ErrorReason.PlanLimit,
        403 => ErrorReason.Forbidden,
        404 => ErrorReason.NotFound,
        409 => ErrorReason.Conflict,
        422 when Has(words, "has already been taken") || Has(words, "should be unique") => ErrorReason.AlreadyExists,
        422 or 413 => ErrorReason.InvalidInput,
        429 => ErrorReason.RateLimited,
        501 => ErrorReason.NotSupported,
        502 or 503 or 504 => ErrorReason.Unavailable,
        >= 500 => ErrorReason.ServerFault,
        _ => ErrorReason.Unexpected,
    };

    // These sentences are fixed English (the one about signing in apart, which the server translates).
    private static ErrorReason ReasonOf401(string words, ApiFamily api)
    {
        if (Has(words, "Non permissible"))
            return ErrorReason.NonPermissible;
        if (Has(words, "Invalid access_token") || Has(words, "Invalid Access Token"))
            return ErrorReason.InvalidToken;
        if (Has(words, "authorized for bots"))
            return ErrorReason.TokenKindRefused;
        if (Has(words, "is suspended"))
            return ErrorReason.AccountSuspended;
        if (Has(words, "to access this account"))
            return ErrorReason.NotInAccount;
        if (Has(words, "to do this action"))
            return ErrorReason.RoleRefused;
        if (Has(words, "HMAC failed"))
            return ErrorReason.IdentityRefused;
        if (Has(words, "Invalid User IDs"))
            return ErrorReason.InvalidInput;
        return api is ApiFamily.Application or ApiFamily.Platform ? ErrorReason.TokenNotReceived : ErrorReason.RoleRefused;
    }

    private static bool Has(string? words, string part) => words?.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string SilentStatus(int status) => status switch
    {
        404 => "There is no such thing",
        422 => "The server refused the values and did not say why",
        429 => "The rate limit is reached",
        >= 500 => "The server failed",
        _ => $"The server refused with status {status}",
    };

    private static string Shorten(string text) => text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote) + "...";
}
