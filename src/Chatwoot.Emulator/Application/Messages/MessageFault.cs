using System;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Application.Messages;

/// <summary>Why a message cannot be built. The endpoints tell it in different ways.</summary>
/// <param name="text">The sentence, or the text of the exception.</param>
/// <param name="attribute">The attribute a validation refused; null where the code itself broke.</param>
internal sealed class MessageFault(string text, string? attribute = null) : Exception(text)
{
    public string? Attribute { get; } = attribute;

    /// <summary>Ruby's complaint about a value of the wrong kind.</summary>
    public static MessageFault Undefined(string method, JsonNode? value)
    {
        var kind = value?.GetValueKind() switch
        {
            null => "nil",
            JsonValueKind.String => "an instance of String",
            JsonValueKind.Number when value.ToJsonString().AsSpan().IndexOfAny(".eE") >= 0 => "an instance of Float",
            JsonValueKind.Number => "an instance of Integer",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Array => "an instance of Array",
            JsonValueKind.Object when value is JsonValue => "an instance of ActionDispatch::Http::UploadedFile",
            _ => "an instance of Hash",
        };
        return new MessageFault($"undefined method `{method}' for {kind}");
    }
}
