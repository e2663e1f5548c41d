using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Server;

/// <summary>JSON as Rails reads it.</summary>
internal static class JsonText
{
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 100 };

    /// <summary>Reads a body; null when it is no JSON. Duplicate keys: the last wins; nulls in arrays vanish.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, out JsonNode? node)
    {
        node = null;
        try
        {
            if (bytes.Span.StartsWith("\uFEFF"u8))
            {
                return false;
            }

            using var document = JsonDocument.Parse(bytes, Reading);
            node = Convert(document.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The leading number of a text as Ruby's to_i reads it; null when there is none.</summary>
    public static Int128? LeadingNumber(string text)
    {
        var span = text.AsSpan().TrimStart();
        var end = span.Length > 0 && span[0] is '-' or '+' ? 1 : 0;
        var start = end;
        while (end < span.Length && char.IsAsciiDigit(span[end]))
        {
            end++;
        }

        if (end == start)
        {
            return null;
        }

        // Far beyond any id or page; the callers only need to see that it is too large.
        return end - start > 36 ? Int128.MaxValue : Int128.Parse(span[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static JsonNode? Convert(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var target = new JsonObject();
                foreach (var property in element.EnumerateObject())
                {
                    target[property.Name] = Convert(property.Value);
                }

                return target;
            case JsonValueKind.Array:
                var list = new JsonArray();
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind != JsonValueKind.Null)
                    {
                        list.Add(Convert(item));
                    }
                }

                return list;
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.Number:
                return Number(element);
            case JsonValueKind.True:
                return JsonValue.Create(true);
            case JsonValueKind.False:
                return JsonValue.Create(false);
            default:
                return null;
        }
    }

    private static JsonValue? Number(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return JsonValue.Create(whole);
        }

        if (element.GetRawText().AsSpan().IndexOfAny(".eE") < 0)
        {
            // Integers of any size survive.
            return JsonValue.Create(element.Clone());
        }

        return element.TryGetDouble(out var real) && double.IsFinite(real) ? JsonValue.Create(real) : null;
    }
}
