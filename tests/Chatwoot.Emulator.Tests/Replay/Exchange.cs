using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>One recorded exchange with the real server.</summary>
public sealed class Exchange
{
    private readonly JsonObject json;

    private Exchange(string file, JsonObject json)
    {
        File = file;
        this.json = json;
        Id = Text("id")!;
        Sequence = (int)json["seq"]!;
    }

    /// <summary>Resource, as <c>application/contacts</c>.</summary>
    public string File { get; }

    public string Id { get; }

    public int Sequence { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At => DateTimeOffset.Parse(Text("at")!, CultureInfo.InvariantCulture);

    public string Method => Text("method")!;

    public string Template => Text("path_template")!;

    public string Path => Text("path")!;

    public JsonObject Query => (JsonObject)json["query"]!;

    public JsonObject Headers => (JsonObject)json["request_headers"]!;

    public string Auth => Text("auth")!;

    public string? AuthDetail => Text("auth_detail");

    public JsonNode? Body => json["request_body"];

    public string? Raw => Text("request_raw");

    public JsonArray? Multipart => json["request_multipart"] as JsonArray;

    public int Status => (int)json["status"]!;

    public JsonNode? Answer => json["response_body"];

    public string? AnswerHeader(string name) => (string?)json["response_headers"]![name];

    /// <summary>An event of the web socket, to be compared like an answer.</summary>
    public static Exchange OfEvent(string name, JsonObject data) => new("realtime", new JsonObject
    {
        ["id"] = name,
        ["seq"] = 0,
        ["path_template"] = $"/cable/{name.Split('.')[0]}s",
        ["query"] = new JsonObject(),
        ["response_body"] = data,
    });

    /// <summary>What a webhook carried, to be compared like an answer.</summary>
    public static Exchange OfPost(string kind, JsonObject body) => OfEvent(kind + ".", body);

    public static string Folder { get; } = FindFolder();

    /// <summary>All recordings there are, in the order they were made.</summary>
    public static IReadOnlyList<Exchange> LoadAll()
    {
        var exchanges = new List<Exchange>();
        string[] ofHttp = ["application", "client", "other", "platform"];
        foreach (var path in ofHttp.SelectMany(name => Directory.EnumerateFiles(System.IO.Path.Combine(Folder, name), "*.jsonl")))
        {
            var file = System.IO.Path.GetRelativePath(Folder, path).Replace('\\', '/')[..^".jsonl".Length];
            exchanges.AddRange(System.IO.File.ReadLines(path).Select(line => new Exchange(file, (JsonObject)JsonNode.Parse(line)!)));
        }

        return exchanges.OrderBy(exchange => exchange.Sequence).ToArray();
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "ChatwootPS.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "tests", "Recordings");
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }

    private string? Text(string key) => (string?)json[key];
}
