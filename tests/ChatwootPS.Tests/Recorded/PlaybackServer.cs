using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Tests.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatwootPS.Tests.Recorded;

/// <summary>Answers one recorded request as it was answered, and what a cmdlet reads besides as any recording did.</summary>
internal sealed class PlaybackServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ILookup<string, Exchange> _reads;
    private readonly ConcurrentQueue<SentRequest> _received = new();
    private Exchange? _current;

    private PlaybackServer(WebApplication application, IEnumerable<Exchange> all)
    {
        _application = application;
        _reads = all.Where(exchange => exchange is { Method: "GET", Status: 200 }).ToLookup(exchange => exchange.Path, StringComparer.Ordinal);
    }

    public Uri Address => new(_application.Urls.First());

    public IReadOnlyCollection<SentRequest> Received => _received;

    public static async Task<PlaybackServer> StartAsync(IEnumerable<Exchange> all, CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication application = builder.Build();
        var server = new PlaybackServer(application, all);
        application.Run(server.AnswerAsync);
        await application.StartAsync(cancellation);
        return server;
    }

    public void Play(Exchange exchange)
    {
        _current = exchange;
        _received.Clear();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        SentRequest sent = await SentRequest.ReadAsync(context.Request);
        _received.Enqueue(sent);
        Exchange current = _current!;
        if (sent.Method == current.Method && sent.Path == current.Path && IsPageOf(sent, current))
            await WriteAsync(context.Response, current, emptied: false);
        else if (sent.Method == "GET" && Recorded(sent) is var (read, emptied) && read is not null)
            await WriteAsync(context.Response, read, emptied);
        else
            await RefuseAsync(context.Response);
    }

    private static bool IsPageOf(SentRequest sent, Exchange exchange) => (sent.One("page") ?? "1") == ((string?)exchange.Query["page"] ?? "1") || sent.Method != "GET";

    /// <summary>The read of that address closest before the exchange; of a page no recording holds, an empty one.</summary>
    private (Exchange? Read, bool Emptied) Recorded(SentRequest sent)
    {
        Exchange[] reads = [.. _reads[sent.Path].OrderBy(exchange => exchange.Sequence > _current!.Sequence).ThenBy(exchange => Math.Abs(exchange.Sequence - _current!.Sequence))];
        Exchange? same = reads.FirstOrDefault(exchange => IsPageOf(sent, exchange));
        return same is not null ? (same, false) : (reads.FirstOrDefault() ?? (sent.Path == _current!.Path && sent.Method == _current.Method ? _current : null), true);
    }

    private static async Task WriteAsync(HttpResponse response, Exchange exchange, bool emptied)
    {
        response.StatusCode = exchange.Status;
        response.ContentType = exchange.AnswerHeader("content-type");
        if (exchange.AnswerHeader("location") is { } location)
            response.Headers.Location = location;
        JsonNode? answer = exchange.Answer;
        if (answer is null || exchange.Status is 204 or 304)
            return;
        if (emptied)
            Empty(answer = answer.DeepClone());
        bool isText = answer is JsonValue && response.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true;
        await response.WriteAsync(isText || (answer is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0) ? (string)answer! : answer.ToJsonString());
    }

    private static void Empty(JsonNode node)
    {
        if (node is JsonArray rows)
            rows.Clear();
        else if (node is JsonObject fields)
            foreach ((_, JsonNode? inner) in fields.Where(field => field.Value is JsonArray or JsonObject).ToList())
                Empty(inner!);
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = 404;
        response.ContentType = "application/json";
        return response.WriteAsync("""{"error":"No recording holds this request"}""");
    }
}

/// <summary>What a cmdlet sent.</summary>
internal sealed record SentRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Query, JsonNode? Body, bool IsForm)
{
    public string? One(string name) => Query.Where(pair => pair.Name == name).Select(pair => pair.Value).FirstOrDefault();

    public static async Task<SentRequest> ReadAsync(HttpRequest request)
    {
        var query = request.Query.SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? ""))).ToList();
        JsonNode? body = null;
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync();
            var fields = new JsonArray();
            foreach (var field in form)
                foreach (string? value in field.Value)
                    fields.Add(new JsonObject { ["name"] = field.Key, ["value"] = value });
            foreach (IFormFile file in form.Files)
                fields.Add(new JsonObject { ["name"] = file.Name, ["filename"] = file.FileName });
            body = fields;
        }
        else
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            string text = await reader.ReadToEndAsync();
            if (text.Length > 0)
                body = JsonNode.Parse(text);
        }
        return new SentRequest(request.Method, request.Path.Value!, query, body, request.HasFormContentType);
    }

    public override string ToString() =>
        $"{Method} {Path}{(Query.Count == 0 ? "" : "?" + string.Join('&', Query.Select(pair => $"{pair.Name}={pair.Value}")))} {Body?.ToJsonString()}";
}
