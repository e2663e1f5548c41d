using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Chatwoot.Client.Json;

/// <summary>Reads what is wanted out of an answer, going down into its envelope without building the rest.</summary>
internal static class AnswerReader
{
    /// <exception cref="JsonException">The text is no JSON, or has another shape.</exception>
    /// <exception cref="KeyNotFoundException">The envelope is not there.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json, string? envelope)
        where T : class
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
        Enter(ref reader, envelope);
        return JsonSerializer.Deserialize(ref reader, ModelContract.TypeInfo<T>());
    }

    /// <summary>The rows of a list.</summary>
    public static List<T> ReadList<T>(ReadOnlySpan<byte> json, string? envelope)
        where T : class
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
        Enter(ref reader, envelope);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"A list was expected, a {reader.TokenType} came.");
        var rows = new List<T>();
        var type = ModelContract.TypeInfo<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            rows.Add(JsonSerializer.Deserialize(ref reader, type)!);
        return rows;
    }

    /// <summary>A single value such as <c>meta.count</c>; null where it is not there.</summary>
    public static object? ReadScalar(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
        try
        {
            Enter(ref reader, path);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        return reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out long number) => number,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };
    }

    private static void Enter(ref Utf8JsonReader reader, string? path)
    {
        if (!reader.Read())
            throw new JsonException("The answer is empty.");
        if (path is null)
            return;
        foreach (string name in path.Split('.'))
        {
            if (reader.TokenType != JsonTokenType.StartObject || !FindProperty(ref reader, name))
                throw new KeyNotFoundException($"The answer has no '{path}'.");
        }
    }

    private static bool FindProperty(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }
        return false;
    }
}
