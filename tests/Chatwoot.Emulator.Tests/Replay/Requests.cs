using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>Makes the request of a recorded exchange anew, with the emulator's numbers and tokens.</summary>
internal sealed class Requests(Identities identities, EmulatorServer server)
{
    /// <summary>Recorded tokens whose owners later exchanges call with.</summary>
    private const string PlatformUserToken = "SCRUBBED0000000000000030";
    private const string PlatformUserNewToken = "SCRUBBED0000000000000036";
    private const string MadeUserToken = "SCRUBBED0000000000000214";

    /// <summary>Bytes that are no text, which the recording could not keep.</summary>
    private static readonly Dictionary<string, string> RawQueries = new() { ["errors.query.bad_encoding"] = "q=%FF%FE" };

    private string? lastValidator;

    /// <summary>The token of the bot the recorder called with; known once that bot was made.</summary>
    public string? BotToken { get; set; }

    public void Remember(string? validator) => lastValidator = validator;

    public HttpRequestMessage Make(Exchange exchange)
    {
        LearnSurvey(exchange);
        var query = RawQueries.GetValueOrDefault(exchange.Id) ?? Query(exchange);
        var address = server.BaseAddress.AbsoluteUri.TrimEnd('/') + identities.MapPath(exchange.Template, exchange.Path) + (query.Length > 0 ? "?" + query : "");
        var request = new HttpRequestMessage(new HttpMethod(exchange.Method), new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Content = Content(exchange),
        };
        request.Headers.TryAddWithoutValidation("Accept", (string?)exchange.Headers["Accept"] ?? "application/json");
        foreach (var (name, value) in exchange.Headers)
        {
            if (name is "If-None-Match")
            {
                request.Headers.TryAddWithoutValidation(name, lastValidator);
            }
            else if (name is not ("Accept" or "Content-Type"))
            {
                request.Headers.TryAddWithoutValidation(name, (string?)value);
            }
        }

        if (TokenOf(exchange) is { } token)
        {
            request.Headers.TryAddWithoutValidation("api-access-token", token);
        }

        return request;
    }

    /// <summary>The recorder knew the number of a survey from the web socket.</summary>
    private void LearnSurvey(Exchange exchange)
    {
        var parts = exchange.Path.Split('/');
        if (!exchange.Id.StartsWith("client_messages.update.csat_", StringComparison.Ordinal) || identities.TryGet("message", long.Parse(parts[^1], CultureInfo.InvariantCulture), out _))
        {
            return;
        }

        var conversation = server.World.Accounts.First().Conversations[identities.Map("conversation", long.Parse(parts[^3], CultureInfo.InvariantCulture))];
        identities.Learn("message", long.Parse(parts[^1], CultureInfo.InvariantCulture), conversation.Messages.First(message => message.ContentType == "input_csat").Id);
    }

    private string? TokenOf(Exchange exchange) => (exchange.Auth, exchange.AuthDetail) switch
    {
        (_, "wrong token") => "this-is-nobodys-token",
        (_, "empty token") => null,
        (_, "token of the platform-made user") => identities.Map(PlatformUserToken),
        (_, "new token of the platform-made user") => identities.Map(PlatformUserNewToken),
        (_, "token of a platform-made user") => identities.Map(MadeUserToken),
        ("user", _) => server.AccessToken,
        ("agent", _) => server.AgentToken,
        ("platform", _) => server.PlatformToken,
        ("bot", _) => BotToken ?? server.BotToken,
        _ => null,
    };

    private string Query(Exchange exchange)
    {
        var pairs = new List<string>();
        foreach (var (key, value) in exchange.Query)
        {
            foreach (var item in value is JsonArray list ? list.ToArray() : [value])
            {
                pairs.Add(Uri.EscapeDataString(key) + "=" + Uri.EscapeDataString(key == "identifier_hash" ? Hash(exchange, (string)item!, (string?)exchange.Query["identifier"]) : MapValue(KeyOf(exchange, key), (string?)item ?? "")));
            }
        }

        return string.Join('&', pairs);
    }

    /// <summary>In a report, 'type' says whose number 'id' is.</summary>
    private static string KeyOf(Exchange exchange, string key) =>
        key == "id" && (string?)exchange.Query["type"] is { } type ? (type == "agent" ? "user" : type) + "_id" : key.TrimEnd('[', ']');

    private string MapValue(string key, string value) =>
        Identities.KindOfKey(key) is { } kind && long.TryParse(value, out var number) ? identities.Map(kind, number).ToString(CultureInfo.InvariantCulture) : identities.Map(value);

    private HttpContent? Content(Exchange exchange)
    {
        var type = (string?)exchange.Headers["Content-Type"];
        if (exchange.Multipart is { } parts)
        {
            return Multipart(parts);
        }

        if (exchange.Id == "errors.body.not_utf8")
        {
            return Bytes([.. "{\"title\": \""u8, 0xFF, 0xFE, .. "\"}"u8], type);
        }

        if (exchange.Raw is { } raw)
        {
            return Bytes(Encoding.UTF8.GetBytes(raw), type);
        }

        if (exchange.Body is not { } body)
        {
            return null;
        }

        if (type == "application/x-www-form-urlencoded")
        {
            var pairs = ((JsonObject)body).Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(MapValue(pair.Key, (string)pair.Value!)));
            return Bytes(Encoding.UTF8.GetBytes(string.Join('&', pairs)), type);
        }

        return Bytes(Encoding.UTF8.GetBytes(Sign(exchange, MapBody(body.DeepClone(), "")!).ToJsonString()), type ?? "application/json");
    }

    /// <summary>Identity hashes are made with a secret, and each server has its own.</summary>
    private JsonNode Sign(Exchange exchange, JsonNode body)
    {
        if (body["identifier_hash"] is JsonValue hash)
        {
            body["identifier_hash"] = Hash(exchange, (string)hash!, (string?)body["identifier"]);
        }

        return body;
    }

    private string Hash(Exchange exchange, string recorded, string? identifier)
    {
        var inbox = identities.Map(exchange.Path.Split('/')[5]);
        var channel = server.World.Accounts.First().Inboxes.Select(candidate => candidate.Channel).OfType<ApiChannel>().First(candidate => candidate.Identifier == inbox);
        var wrong = recorded.All(digit => digit == recorded[0]);
        return wrong ? recorded : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(channel.HmacToken), Encoding.UTF8.GetBytes(identifier ?? "")));
    }

    private JsonNode? MapBody(JsonNode? node, string key)
    {
        switch (node)
        {
            case JsonObject container:
                var filteredBy = (string?)(container["attribute_key"] as JsonValue);
                var bulkOf = container["type"] is JsonValue type && type.TryGetValue<string>(out var kindOfRow) ? kindOfRow.ToLowerInvariant() : null;
                foreach (var (name, value) in container.ToArray())
                {
                    var ofBot = name is "assignee_id" or "sender_id" && "AgentBot" == ((string?)container["assignee_type"] ?? (string?)container["sender_type"]);
                    container[name] = MapBody(value?.DeepClone(), name == "values" && filteredBy is not null ? filteredBy : ofBot ? "agent_bot" : name == "ids" && bulkOf is not null ? bulkOf + "_ids" : name);
                }

                return container;
            case JsonArray list:
                return new JsonArray(list.Select(item => MapBody(item?.DeepClone(), key)).ToArray());
            case JsonValue value when Identities.KindOfKey(key) is { } kind && value.TryGetValue<long>(out var number):
                return identities.Map(kind, number);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return MapValue(key, text);
            default:
                return node;
        }
    }

    /// <summary>The recordings tell files by size and type only, so they are made up to match.</summary>
    private ByteArrayContent Multipart(JsonArray parts)
    {
        const string boundary = "----replayed-form-boundary";
        var body = new List<byte>();
        foreach (var part in parts.OfType<JsonObject>())
        {
            var (name, file, type) = ((string)part["name"]!, (string?)part["filename"], (string?)part["content_type"]);
            body.AddRange(Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\""));
            if (file is not null)
            {
                body.AddRange(Encoding.UTF8.GetBytes($"; filename=\"{file}\"\r\nContent-Type: {type}"));
            }

            body.AddRange("\r\n\r\n"u8);
            body.AddRange(file is null ? Encoding.UTF8.GetBytes(MapValue(name, (string?)part["value"] ?? "")) : FileOf(type, (int)part["size"]!));
            body.AddRange("\r\n"u8);
        }

        body.AddRange(Encoding.UTF8.GetBytes($"--{boundary}--\r\n"));
        return Bytes([.. body], "multipart/form-data; boundary=" + boundary);
    }

    private static byte[] FileOf(string? type, int size)
    {
        var content = new byte[size];
        Array.Fill(content, (byte)'x');
        byte[] signature = type switch
        {
            "image/png" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. size == 76 ? (byte[])[0, 0, 0, 12, 0, 0, 0, 9] : [0, 0, 0, 8, 0, 0, 0, 8]],
            "audio/wav" => [.. "RIFF\0\0\0\0WAVE"u8],
            "image/jpeg" => [0xFF, 0xD8, 0xFF, 0xE0],
            "image/gif" => [.. "GIF89a"u8],
            "application/pdf" => [.. "%PDF-1.7"u8],
            _ => [],
        };
        signature.AsSpan(0, int.Min(signature.Length, size)).CopyTo(content);
        return content;
    }

    private static ByteArrayContent Bytes(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = null;
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }
}
