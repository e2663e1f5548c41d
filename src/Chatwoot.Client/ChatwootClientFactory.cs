using System;
using System.Text.Json;
using Chatwoot.Client.Events;
using Chatwoot.Client.Json;
using Chatwoot.Client.Transport;
using Chatwoot.Contract;

namespace Chatwoot.Client;

/// <summary>The only type the cmdlets name; see the loader of the engine in ChatwootPS.</summary>
public sealed class ChatwootClientFactory : IChatwootClientFactory
{
    public IChatwootClient Create(ClientSettings settings) => new ChatwootClient(settings);

    public ChatwootEvent ParseWebhook(byte[] body) => EventReader.ReadWebhook(body);

    public object? ParseJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ModelContract.TypeInfo<object>());
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The text is no JSON: {failure.Message}", failure);
        }
    }
}
