using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwoot.Contract;

namespace Chatwoot.Client.Json;

/// <summary>
/// Reads an enumeration that the API writes as a word, or in places as its number. A word this version does not know
/// becomes -1, which is no member: a newer server must not make a list unreadable.
/// </summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return (T)Enum.ToObject(typeof(T), reader.GetInt32());
        string word = reader.GetString() ?? "";
        return Enum.TryParse(word.Replace("_", ""), ignoreCase: true, out T value) && Enum.IsDefined(typeof(T), value)
            ? value
            : (T)Enum.ToObject(typeof(T), -1);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Wire.Word(value));
}
