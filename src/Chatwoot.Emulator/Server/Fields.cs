using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Server;

/// <summary>
/// The permitted fields of a request, cast as Active Record casts them. A list or object where a scalar
/// belongs counts as absent, as strong parameters drop it.
/// </summary>
internal readonly struct Fields(JsonObject source)
{
    public JsonObject Source { get; } = source;

    /// <summary>Whether a scalar (null included) was sent under this key.</summary>
    public bool Has(string key) => Source.TryGetPropertyValue(key, out var node) && node is null or JsonValue;

    public bool TryText(string key, out string? text)
    {
        text = null;
        if (!Source.TryGetPropertyValue(key, out var node) || node is not (null or JsonValue))
        {
            return false;
        }

        text = AsText(node);
        return true;
    }

    public string? Text(string key) => TryText(key, out var text) ? text : null;

    public bool TryBoolean(string key, out bool? value)
    {
        value = null;
        if (!TryText(key, out var text))
        {
            return false;
        }

        value = text switch
        {
            null or "" => null,
            "0" or "f" or "F" or "false" or "FALSE" or "off" or "OFF" => false,
            _ => true,
        };
        return true;
    }

    public bool TryInteger(string key, out long? value)
    {
        value = null;
        if (!TryText(key, out var text))
        {
            return false;
        }

        value = string.IsNullOrEmpty(text) ? null : Whole(text);
        return true;
    }

    public long? Integer(string key) => TryInteger(key, out var value) ? value : null;

    public JsonObject? Object(string key) => Source[key] as JsonObject;

    public JsonArray? List(string key) => Source[key] as JsonArray;

    public UploadedFile? File(string key) => Source[key] is JsonValue value && value.TryGetValue<UploadedFile>(out var file) ? file : null;

    /// <summary>A label of an enum, or its JSON integer; anything else breaks the server.</summary>
    public bool TryChoice(string key, IReadOnlyList<string> labels, out string? label)
    {
        label = null;
        if (!Source.TryGetPropertyValue(key, out var node) || node is not (null or JsonValue))
        {
            return false;
        }

        if (node is null)
        {
            return true;
        }

        if (node.GetValueKind() == JsonValueKind.Number)
        {
            var at = Whole(AsText(node)!);
            label = at >= 0 && at < labels.Count ? labels[(int)at] : throw Refusal.Crash();
            return true;
        }

        var text = AsText(node);
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        foreach (var candidate in labels)
        {
            if (candidate == text)
            {
                label = candidate;
                return true;
            }
        }

        throw Refusal.Crash();
    }

    /// <summary>A scalar as a text column stores it.</summary>
    public static string? AsText(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.True => "t",
        JsonValueKind.False => "f",
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    private static long Whole(string text)
    {
        if (text == "t")
        {
            return 1;
        }

        var number = JsonText.LeadingNumber(text) ?? 0;
        return number > long.MaxValue || number < long.MinValue ? throw Refusal.Crash() : (long)number;
    }
}

/// <summary>Collects the failures of a model; all are told at once.</summary>
internal sealed class Validation
{
    private const int ShortText = 255;
    private const int LongText = 20_000;

    private readonly List<string> sentences = [];
    private readonly List<string> attributes = [];

    public bool Failed => sentences.Count > 0;

    public void Add(string attribute, string sentence)
    {
        sentences.Add(sentence);
        if (!attributes.Contains(attribute))
        {
            attributes.Add(attribute);
        }
    }

    public void Present(string attribute, string? value, string predicate = "can't be blank")
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(attribute, $"{Human(attribute)} {predicate}");
        }
    }

    public void Short(string attribute, string? value) => AtMost(attribute, value, ShortText);

    public void Long(string attribute, string? value) => AtMost(attribute, value, LongText);

    public void AtMost(string attribute, string? value, int length)
    {
        // Rails counts code points, .NET counts UTF-16 units.
        if (value is not null && value.Length > length && CodePoints(value) > length)
        {
            Add(attribute, $"{Human(attribute)} is too long (maximum is {length} characters)");
        }
    }

    public void Check()
    {
        if (Failed)
        {
            throw Refusal.Invalid(string.Join(", ", sentences), attributes);
        }
    }

    public static string Human(string attribute)
    {
        var words = attribute.Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int CodePoints(string value)
    {
        var count = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
