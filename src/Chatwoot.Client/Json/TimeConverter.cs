using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chatwoot.Client.Json;

/// <summary>
/// Reads a time in any of the API's forms (whole or fractional seconds since 1970, as number or text; ISO 8601) as
/// local time. 0 means 'never' and becomes null.
/// </summary>
internal sealed class TimeConverter : JsonConverter<DateTime?>
{
    private static readonly DateTime s_epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override bool HandleNull => true;

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number:
                return FromSeconds(reader.GetDecimal());
            case JsonTokenType.String:
                string text = reader.GetString()!;
                if (text.Length == 0)
                    return null;
                if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds))
                    return FromSeconds(seconds);
                if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
                    return time.LocalDateTime;
                // The server stores years of five digits when somebody snoozed with milliseconds.
                if (text.Length > 5 && text[4] is >= '0' and <= '9')
                    return DateTime.MaxValue;
                break;
        }
        throw new JsonException($"'{(reader.TokenType == JsonTokenType.String ? reader.GetString() : reader.TokenType.ToString())}' is no time.");
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.ToUniversalTime());
        else
            writer.WriteNullValue();
    }

    private static DateTime? FromSeconds(decimal seconds)
    {
        if (seconds == 0)
            return null;
        decimal ticks = seconds * TimeSpan.TicksPerSecond;
        if (ticks > DateTime.MaxValue.Ticks - s_epoch.Ticks)
            return DateTime.MaxValue;
        return s_epoch.AddTicks((long)ticks).ToLocalTime();
    }
}
