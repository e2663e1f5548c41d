using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Server;

/// <summary>
/// Writes JSON as Rails does: letters of all scripts as they are, markup and line separators escaped, floats with a
/// fraction. The encoders of System.Text.Json escape either more or less.
/// </summary>
internal static class JsonWriting
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\<>&\u2028\u2029\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    public static byte[] Write(JsonNode? node)
    {
        var target = new ArrayBufferWriter<byte>(512);
        Write(target, node);
        return target.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> target, JsonNode? node)
    {
        switch (node)
        {
            case null:
                target.Write("null"u8);
                break;
            case JsonObject container:
                WriteObject(target, container);
                break;
            case JsonArray list:
                WriteList(target, list);
                break;
            default:
                WriteValue(target, node.AsValue());
                break;
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> target, JsonObject container)
    {
        target.Write("{"u8);
        var first = true;
        foreach (var (key, value) in container)
        {
            if (!first)
            {
                target.Write(","u8);
            }

            first = false;
            WriteText(target, key);
            target.Write(":"u8);
            Write(target, value);
        }

        target.Write("}"u8);
    }

    private static void WriteList(ArrayBufferWriter<byte> target, JsonArray list)
    {
        target.Write("["u8);
        for (var index = 0; index < list.Count; index++)
        {
            if (index > 0)
            {
                target.Write(","u8);
            }

            Write(target, list[index]);
        }

        target.Write("]"u8);
    }

    private static void WriteValue(ArrayBufferWriter<byte> target, JsonValue value)
    {
        if (value.TryGetValue<string>(out var text))
        {
            WriteText(target, text);
        }
        else if (value.TryGetValue<bool>(out var flag))
        {
            target.Write(flag ? "true"u8 : "false"u8);
        }
        else if (value.TryGetValue<long>(out var whole))
        {
            whole.TryFormat(target.GetSpan(20), out var length, default, CultureInfo.InvariantCulture);
            target.Advance(length);
        }
        else if (value.TryGetValue<int>(out var small))
        {
            small.TryFormat(target.GetSpan(11), out var length, default, CultureInfo.InvariantCulture);
            target.Advance(length);
        }
        else
        {
            var number = value.ToJsonString();
            Encoding.UTF8.GetBytes(number, target);
            if (value.TryGetValue<double>(out _) && number.AsSpan().IndexOfAny(".eE") < 0 && number.Length < 17)
            {
                target.Write(".0"u8);
            }
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> target, string text)
    {
        target.Write("\""u8);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var at = rest.IndexOfAny(Escaped);
            var plain = at < 0 ? rest : rest[..at];
            Encoding.UTF8.GetBytes(plain, target);
            if (at < 0)
            {
                break;
            }

            WriteEscape(target, rest[at]);
            rest = rest[(at + 1)..];
        }

        target.Write("\""u8);
    }

    private static void WriteEscape(ArrayBufferWriter<byte> target, char character)
    {
        switch (character)
        {
            case '"':
                target.Write("\\\""u8);
                break;
            case '\\':
                target.Write("\\\\"u8);
                break;
            case '\b':
                target.Write("\\b"u8);
                break;
            case '\f':
                target.Write("\\f"u8);
                break;
            case '\n':
                target.Write("\\n"u8);
                break;
            case '\r':
                target.Write("\\r"u8);
                break;
            case '\t':
                target.Write("\\t"u8);
                break;
            default:
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"), target);
                break;
        }
    }
}
