using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Chatwoot.Emulator.Server;

/// <summary>From a request to its answer: format, route, parameters, credentials, handler.</summary>
internal sealed class Dispatcher(World world, Routes routes, Throttle throttle, Func<Uri> baseAddress)
{
    private const int LongestPath = 8192;
    private const int LongestQuery = 10_240;

    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];

    /// <summary>Formats Rails knows, for which no API answer exists.</summary>
    private static readonly string[] OtherFormats = ["html", "csv", "txt", "js", "css", "ics", "png", "jpg", "jpeg", "gif", "pdf", "zip", "rss", "atom", "yaml", "svg"];

    /// <summary>Faults of the emulator itself, which a client sees as 500.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = [];

    public async Task<Answer> AnswerAsync(string method, string path, string query, IHeaderDictionary headers, byte[] body)
    {
        var accept = Accept.Of(headers);
        if (path.Length > LongestPath || query.Length > LongestQuery)
        {
            return Answer.Plain(400, null, "");
        }

        var credential = headers["api-access-token"].Count > 0 ? headers["api-access-token"].ToString() : headers["api_access_token"].ToString();
        if (!Admits(method, path, headers, credential))
        {
            return Answer.Throttled();
        }

        if (!Verbs.Contains(method))
        {
            return Answer.Plain(501, "text/plain", "Not Implemented");
        }

        if (method == "OPTIONS")
        {
            return Preflight(path, headers) ?? accept.NotFound();
        }

        Parameters parameters;
        string[] segments;
        try
        {
            parameters = await Parameters.ReadAsync(query, headers.ContentType.Count == 0 ? null : headers.ContentType.ToString(), body).ConfigureAwait(false);
            segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            for (var index = 0; index < segments.Length; index++)
            {
                segments[index] = Parameters.PercentDecode(segments[index], plusIsBlank: false);
            }
        }
        catch (UnreadableException)
        {
            return accept.BadRequest();
        }

        return Route(Override(method, headers, parameters), segments, parameters, headers, accept);
    }

    /// <summary>What every request counts in, whoever answers it.</summary>
    public bool Admits(string method, string path, IHeaderDictionary headers, string credential = "") =>
        throttle.Admits(method, path, AddressOf(headers), credential);

    private Answer Route(string method, string[] segments, Parameters parameters, IHeaderDictionary headers, Accept accept)
    {
        // What ends the address of a file is its name, not a format.
        var format = segments is ["rails", ..] ? null : TakeFormat(segments);
        var values = new Dictionary<string, string>();
        if (routes.Find(method == "HEAD" ? "GET" : method, segments, values) is not { } route)
        {
            return accept.NotFound();
        }

        if (format == "xml")
        {
            return Answer.Plain(406, "application/xml; charset=UTF-8", Accept.Xml(406, "Not Acceptable"));
        }

        if (OtherFormats.Contains(format))
        {
            return Answer.Plain(406, "text/html", "");
        }

        return Handle(new Call(world, route, values, parameters, accept, baseAddress()), headers);
    }

    private Answer Handle(Call call, IHeaderDictionary headers)
    {
        lock (world.Gate)
        {
            try
            {
                Authentication.Admit(call, headers);
                if (!call.Route.NulAllowed && call.Parameters.ContainsNul())
                {
                    return Answer.Framework(500);
                }

                var answer = call.Route.Handler?.Invoke(call) ?? NotImplemented(call.Route);
                call.RunAllJobs();
                return answer;
            }
            catch (Refusal refusal)
            {
                return refusal.Answer;
            }
            catch (Exception exception)
            {
                Failures.Enqueue(exception);
                return Answer.Framework(500);
            }
        }
    }

    /// <summary>After the credentials, so that their refusals hold for what is not implemented, too.</summary>
    private static Answer NotImplemented(Route route) =>
        Answer.Refused(501, new JsonObject { ["error"] = $"The emulator does not implement {route.Method} {route.Pattern} yet" });

    private static string AddressOf(IHeaderDictionary headers) =>
        headers["X-Forwarded-For"].ToString().Split(',')[0].Trim() is { Length: > 0 } address ? address : "127.0.0.1";

    /// <summary>A verb hidden in a header or, in forms only, in a field.</summary>
    private static string Override(string method, IHeaderDictionary headers, Parameters parameters)
    {
        if (method != "POST")
        {
            return method;
        }

        var hidden = parameters.BodyIsJson ? null : Fields.AsText(parameters.Body["_method"]);
        hidden ??= headers["X-HTTP-Method-Override"].ToString();
        hidden = hidden.ToUpperInvariant();
        return Verbs.Contains(hidden) ? hidden : method;
    }

    /// <summary>Cuts a format off the last segment.</summary>
    private static string? TakeFormat(string[] segments)
    {
        if (segments.Length == 0)
        {
            return null;
        }

        var last = segments[^1];
        var dot = last.LastIndexOf('.');
        if (dot <= 0 || dot == last.Length - 1)
        {
            return null;
        }

        segments[^1] = last[..dot];
        return last[(dot + 1)..];
    }

    private static Answer? Preflight(string path, IHeaderDictionary headers)
    {
        if (headers.Origin.Count == 0 || headers.AccessControlRequestMethod.Count == 0)
        {
            return null;
        }

        return path.StartsWith("/public/api/", StringComparison.Ordinal)
            ? Answer.Plain(
                200,
                null,
                "",
                ("access-control-allow-origin", "*"),
                ("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
                ("access-control-expose-headers", ""),
                ("access-control-max-age", "7200"))
            : Answer.Plain(200, null, "");
    }
}
