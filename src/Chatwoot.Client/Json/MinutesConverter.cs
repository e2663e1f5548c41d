using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatwoot.Client.Json;

/// <summary>A duration that the API counts in minutes.</summary>
internal sealed class MinutesConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : TimeSpan.FromMinutes(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } duration)
            writer.WriteNumberValue((long)duration.TotalMinutes);
        else
            writer.WriteNullValue();
    }
}
