using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Chatwoot.Client.Tests.Support;

/// <summary>One exchange recorded from a real Chatwoot 4.15.1.</summary>
internal sealed record Recording(string Id, string File, string Method, string PathTemplate, string Path, int Status, JsonElement Body, bool HasBody, string ContentType)
{
    public static IEnumerable<Recording> All()
    {
        string root = InRepository("tests", "Recordings");
        foreach (string file in Directory.EnumerateFiles(root, "*.jsonl", SearchOption.AllDirectories).OrderBy(name => name, StringComparer.Ordinal))
        {
            foreach (string line in System.IO.File.ReadLines(file))
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement exchange = document.RootElement;
                if (!exchange.TryGetProperty("status", out JsonElement status))
                    continue;
                JsonElement body = exchange.GetProperty("response_body").Clone();
                yield return new Recording(
                    exchange.GetProperty("id").GetString()!,
                    System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
                    exchange.GetProperty("method").GetString()!,
                    exchange.GetProperty("path_template").GetString()!,
                    exchange.GetProperty("path").GetString()!,
                    status.GetInt32(),
                    body,
                    body.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) && !(body.ValueKind == JsonValueKind.String && body.GetString()!.Length == 0),
                    exchange.GetProperty("response_headers").TryGetProperty("content-type", out JsonElement type) ? type.GetString()! : "");
            }
        }
    }

    public static string InRepository(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "ChatwootPS.sln")))
                return System.IO.Path.Combine([folder.FullName, .. parts]);
        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
