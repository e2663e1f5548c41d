using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatwoot.Client.Json;

/// <summary>A duration that the API counts in seconds, with a fraction. A whole 0, without one, stands for nothing to measure.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan?>
{
    public override TimeSpan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || (reader.TryGetInt64(out long whole) && whole == 0)
            ? null
            // Not FromSeconds: it rounds to milliseconds on .NET Framework.
            : TimeSpan.FromTicks((long)Math.Round(reader.GetDouble() * TimeSpan.TicksPerSecond));

    public override void Write(Utf8JsonWriter writer, TimeSpan? value, JsonSerializerOptions options)
    {
        if (value is { } duration)
            writer.WriteNumberValue(duration.TotalSeconds);
        else
            writer.WriteNullValue();
    }
}
