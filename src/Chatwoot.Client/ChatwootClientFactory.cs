using Chatwoot.Client.Transport;
using Chatwoot.Contract;

namespace Chatwoot.Client;

/// <summary>The only type the cmdlets name; see the loader of the engine in ChatwootPS.</summary>
public sealed class ChatwootClientFactory : IChatwootClientFactory
{
    public IChatwootClient Create(ClientSettings settings) => new ChatwootClient(settings);
}
