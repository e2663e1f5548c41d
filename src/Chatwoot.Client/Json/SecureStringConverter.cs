using System;
using System.Security;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chatwoot.Contract;

namespace Chatwoot.Client.Json;

/// <summary>Puts a secret into a SecureString on its way in. What is no text (the settings of a provider) is kept as its JSON.</summary>
internal sealed class SecureStringConverter : JsonConverter<SecureString>
{
    public override SecureString? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text;
        if (reader.TokenType == JsonTokenType.String)
            text = reader.GetString()!;
        else
        {
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            text = document.RootElement.GetRawText();
        }
        return SecretText.Protect(text);
    }

    public override void Write(Utf8JsonWriter writer, SecureString value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Secrets are never written.");
}
