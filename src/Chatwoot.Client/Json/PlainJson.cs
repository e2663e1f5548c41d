using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Json;

/// <summary>Writes request bodies from plain values.</summary>
internal static class PlainJson
{
    // Names in any script stay readable in the body and in the cURL line.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
            WriteValue(writer, value);
        return stream.ToArray();
    }

    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case JsonInForm json:
                WriteValue(writer, json.Value);
                break;
            case SecureString secret:
                writer.WriteStringValue(SecretText.Reveal(secret));
                break;
            case Enum word:
                writer.WriteStringValue(Wire.Word(word));
                break;
            case DateTime time:
                writer.WriteStringValue(Wire.Time(time));
                break;
            case DateTimeOffset time:
                WriteValue(writer, time.UtcDateTime);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case float number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IDictionary fields:
                writer.WriteStartObject();
                foreach (DictionaryEntry field in fields)
                    WriteField(writer, Convert.ToString(field.Key, CultureInfo.InvariantCulture) ?? "", field.Value);
                writer.WriteEndObject();
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, object?> field in fields)
                    WriteField(writer, field.Key, field.Value);
                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (object? item in items)
                    WriteValue(writer, item);
                writer.WriteEndArray();
                break;
            case byte or sbyte or short or ushort or uint or ulong:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteField(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }
}
