using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Chatwoot.Emulator.Realtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Chatwoot.Emulator.Server;

/// <summary>The HTTP side: reads requests, lets faults strike, writes answers as Puma and Rails write them.</summary>
internal sealed class Front(EmulatorOptions options, Dispatcher dispatcher, Cable cable, FaultList faults, RequestLog log)
{
    /// <summary>Kestrel writes a date unless the header is set, and skips null values: two of them suppress it.</summary>
    private static readonly StringValues NoDate = new([null, null]);

    private static readonly (string Name, string Value)[] SecurityHeaders =
    [
        ("x-frame-options", "SAMEORIGIN"),
        ("x-xss-protection", "0"),
        ("x-content-type-options", "nosniff"),
        ("x-download-options", "noopen"),
        ("x-permitted-cross-domain-policies", "none"),
        ("referrer-policy", "strict-origin-when-cross-origin"),
    ];

    public async Task HandleAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        var at = options.TimeProvider.GetUtcNow();
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        var query = mark < 0 ? "" : target[(mark + 1)..];
        var body = await ReadAsync(http.Request).ConfigureAwait(false);
        http.Response.Headers.Date = NoDate;

        var fault = faults.Strike(http.Request.Method, path);
        var delay = options.Latency + TimeSpan.FromMilliseconds(fault?.DelayMilliseconds ?? 0);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (options.RecordRequests)
        {
            var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var logged = false;
            void Log(int status)
            {
                if (!logged)
                {
                    log.Add(new ReceivedRequest(http.Request.Method, path, query, headers, Encoding.UTF8.GetString(body), status, at, Stopwatch.GetElapsedTime(started)));
                }

                logged = true;
            }

            // Before the client can see the answer: a test that has it finds it in the log.
            http.Response.OnStarting(() =>
            {
                Log(http.Response.StatusCode);
                return Task.CompletedTask;
            });
            http.Items[nameof(Log)] = (Action<int>)Log;
        }

        await RespondAsync(http, path, query, body, fault, started).ConfigureAwait(false);
    }

    private static void Cut(HttpContext http)
    {
        (http.Items["Log"] as Action<int>)?.Invoke(0);
        http.Abort();
    }

    private async Task<int> RespondAsync(HttpContext http, string path, string query, byte[] body, Fault? fault, long started)
    {
        switch (fault?.Action)
        {
            case FaultAction.Reset:
                Cut(http);
                return 0;
            case FaultAction.Respond:
                return await WriteAsync(http, Answer.Plain(fault.Status ?? 500, fault.ContentType, fault.Body ?? "", Pairs(fault)), started, fault).ConfigureAwait(false);
            case FaultAction.Empty:
                return await WriteAsync(http, Answer.Empty(fault.Status ?? 200, Pairs(fault)), started, fault).ConfigureAwait(false);
            case FaultAction.Redirect:
                var location = ("location", fault.Location ?? path);
                return await WriteAsync(http, Answer.Plain(fault.Status ?? 302, fault.ContentType, fault.Body ?? "", [location, .. Pairs(fault)]), started, fault).ConfigureAwait(false);
            default:
                break;
        }

        if (Cable.Owns(path))
        {
            return await ConnectAsync(http, path, started).ConfigureAwait(false);
        }

        var answer = await dispatcher.AnswerAsync(http.Request.Method, path, query, http.Request.Headers, body).ConfigureAwait(false);
        if (fault?.Action == FaultAction.ResetAfter)
        {
            Cut(http);
            return 0;
        }

        return await WriteAsync(http, answer, started, fault).ConfigureAwait(false);
    }

    private async Task<int> ConnectAsync(HttpContext http, string path, long started)
    {
        if (!dispatcher.Admits(http.Request.Method, path, http.Request.Headers))
        {
            return await WriteAsync(http, Answer.Throttled(), started, null).ConfigureAwait(false);
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            return await WriteAsync(http, Answer.Plain(404, "text/plain; charset=utf-8", "Page not found", ("connection", "close")), started, null).ConfigureAwait(false);
        }

        await cable.ServeAsync(http).ConfigureAwait(false);
        return 101;
    }

    private static (string, string)[] Pairs(Fault fault) => fault.Headers.Select(header => (header.Key, header.Value)).ToArray();

    private static async Task<int> WriteAsync(HttpContext http, Answer answer, long started, Fault? fault)
    {
        var response = http.Response;
        var status = answer.Status;
        var body = answer.Body;
        if (answer.SecurityHeaders)
        {
            foreach (var (name, value) in SecurityHeaders)
            {
                response.Headers[name] = value;
            }
        }

        if (answer.ContentType is not null)
        {
            response.ContentType = answer.ContentType;
        }

        if (answer.Validator)
        {
            var validator = $"W/\"{Convert.ToHexStringLower(MD5.HashData(body))}\"";
            response.Headers.ETag = validator;
            if (HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.IfNoneMatch == validator)
            {
                status = 304;
                body = [];
                response.Headers.ContentType = StringValues.Empty;
            }
        }

        if (answer.Ranges && !Cut(http, ref body, ref status))
        {
            return await WriteAsync(http, Answer.Plain(416, "text/plain", "Range Not Satisfiable", ("content-range", $"bytes */{body.Length}")), started, fault).ConfigureAwait(false);
        }

        if (answer.CacheControl is not null)
        {
            response.Headers.CacheControl = answer.CacheControl;
        }

        if (http.Request.Method != "OPTIONS" && http.Request.Path.StartsWithSegments("/public", StringComparison.Ordinal))
        {
            response.Headers.Vary = "Origin";
        }

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (!HttpMethods.IsOptions(http.Request.Method))
        {
            response.Headers["x-request-id"] = RequestId(http.Request.Headers["x-request-id"]);
            response.Headers["x-runtime"] = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);
        }

        response.StatusCode = status;
        if (answer.Ranges && HttpMethods.IsHead(http.Request.Method))
        {
            response.ContentLength = body.Length;
            return status;
        }

        await SendAsync(http, HttpMethods.IsHead(http.Request.Method) ? [] : body, fault).ConfigureAwait(false);
        return status;
    }

    /// <summary>Leaves the one range asked for; false where it lies outside the file.</summary>
    private static bool Cut(HttpContext http, ref byte[] body, ref int status)
    {
        if (!RangeHeaderValue.TryParse(http.Request.Headers.Range.ToString(), out var range) || range.Ranges.Count != 1)
        {
            return true;
        }

        var part = range.Ranges.Single();
        var from = part.From ?? Math.Max(0, body.Length - part.To!.Value);
        var to = part.From is null || part.To is null ? body.Length - 1 : Math.Min(part.To.Value, body.Length - 1);
        if (from > to)
        {
            return false;
        }

        http.Response.Headers.ContentRange = $"bytes {from}-{to}/{body.Length}";
        body = body[(int)from..((int)to + 1)];
        status = 206;
        return true;
    }

    private static async Task SendAsync(HttpContext http, byte[] body, Fault? fault)
    {
        var response = http.Response;
        switch (fault?.Action)
        {
            case FaultAction.InvalidJson:
                body = body[..(body.Length / 2)];
                break;
            case FaultAction.Gzip:
                body = Compress(body, fault.Encoding);
                response.Headers.ContentEncoding = fault.Encoding;
                break;
            case FaultAction.Truncate:
                response.ContentLength = Math.Max(body.Length, 1);
                await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2)).ConfigureAwait(false);
                await response.Body.FlushAsync().ConfigureAwait(false);
                // Kestrel closes a connection whose answer ends early; an abort could overtake the bytes already sent.
                return;
            default:
                break;
        }

        if (response.StatusCode is 304 or 204)
        {
            return;
        }

        response.ContentLength = body.Length;
        if (body.Length > 0)
        {
            await response.Body.WriteAsync(body).ConfigureAwait(false);
        }
    }

    private static byte[] Compress(byte[] body, string encoding)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(target, CompressionLevel.Fastest) : new GZipStream(target, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return target.ToArray();
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength == 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
        {
            return [];
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }

    private static string RequestId(string? given)
    {
        if (!string.IsNullOrEmpty(given))
        {
            var kept = new string(given.Where(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '@').Take(255).ToArray());
            if (kept.Length > 0)
            {
                return kept;
            }
        }

        return Guid.NewGuid().ToString();
    }
}
