using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Webhooks;

/// <summary>What Chatwoot posts: recorded from a real server, or made and signed in the same way.</summary>
internal sealed record Delivery(string Event, string Body, string Secret, string Id, string Timestamp, string Signature)
{
    /// <summary>The headers as a PowerShell host gives them.</summary>
    public Hashtable Headers => new()
    {
        ["Content-Type"] = "application/json",
        ["X-Chatwoot-Delivery"] = Id,
        ["X-Chatwoot-Timestamp"] = Timestamp,
        ["X-Chatwoot-Signature"] = Signature,
    };

    public static Delivery Make(string body, string secret, DateTimeOffset? at = null)
    {
        string timestamp = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Delivery("", body, secret, Guid.NewGuid().ToString(), timestamp, Sign(body, secret, timestamp));
    }

    public static string Sign(string body, string secret, string timestamp) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));

    public static IReadOnlyList<Delivery> Recorded() => File.ReadLines(Path.Combine(ModuleLocation.RepositoryRoot, "tests", "Recordings", "webhooks", "received.jsonl")).Select(line =>
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement delivery = document.RootElement;
        JsonElement headers = delivery.GetProperty("headers");
        return new Delivery(
            Text(delivery, "event"),
            Text(delivery, "raw_body"),
            Text(delivery, "signed_with"),
            Text(headers, "X-Chatwoot-Delivery"),
            Text(headers, "X-Chatwoot-Timestamp"),
            Text(headers, "X-Chatwoot-Signature"));
    }).ToList();

    /// <summary>Posts it; gives the status of the answer.</summary>
    public async Task<int> PostAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        using var content = new StringContent(Body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (DictionaryEntry header in Headers)
        {
            if ((string)header.Key != "Content-Type" && header.Value is not "")
                request.Headers.TryAddWithoutValidation((string)header.Key, (string?)header.Value);
        }
        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
