using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatwoot.Client.Json;

/// <summary>A duration that the API counts in seconds.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : TimeSpan.FromSeconds(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } duration)
            writer.WriteNumberValue(duration.TotalSeconds);
        else
            writer.WriteNullValue();
    }
}
