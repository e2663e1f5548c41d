using System;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>The rules by which a redirect is followed.</summary>
internal static class Redirect
{
    /// <summary>Where the answer sends us; null where it is no redirect.</summary>
    public static Uri? TargetOf(Exchange exchange)
    {
        if (exchange.Status is not (301 or 302 or 303 or 307 or 308) || exchange.Header("Location") is not { Length: > 0 } location)
            return null;
        return Uri.TryCreate(exchange.Address, location, out Uri? target) && (target.Scheme is "http" or "https") ? target : null;
    }

    /// <summary>Reading may be sent anywhere; writing only where the server promises that the verb stays.</summary>
    public static bool MayFollow(ApiRequest request, int status) => request.Method is "GET" or "HEAD" || status is 307 or 308;

    /// <summary>The token goes to the host it was given for and to no other, and never from https to http.</summary>
    public static bool KeepsToken(Uri from, Uri to) =>
        string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase)
        && (from.Port == to.Port || (from is { Scheme: "http", Port: 80 } && to is { Scheme: "https", Port: 443 }))
        && !(from.Scheme == "https" && to.Scheme == "http");

    public static ChatwootApiException Refuse(ApiRequest request, Exchange exchange, Uri target) =>
        new(ErrorReason.Redirected, $"The server sends this request on to {target.GetLeftPart(UriPartial.Authority)} [{exchange.Status} {request.Method} /{request.Path}]")
        {
            Status = exchange.Status,
            Method = request.Method,
            Path = "/" + request.Path,
            RecommendedAction = $"Connect with the address it sends to: Connect-Chatwoot -Uri {target.GetLeftPart(UriPartial.Authority)}",
        };
}
