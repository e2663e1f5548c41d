using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Client;

/// <summary>Proves to the inbox who a customer is, and tells a refused proof from other failures as far as that is possible.</summary>
internal sealed class ClientIdentity
{
    private readonly ClientPlace _place;
    private readonly string? _hash;

    /// <param name="identifier">The customer's key in another system; null for a customer without one.</param>
    public ClientIdentity(ClientPlace place, string? identifier)
    {
        _place = place;
        Identifier = identifier;
        // The session's key is that of the session's inbox.
        if (place.Session.HmacToken is { } key && place.Inbox == place.Session.InboxIdentifier)
            _hash = IdentityHash.Of(identifier ?? "", key);
    }

    /// <summary>The identity of a customer there is: as given, as he was made with, else by the key of his session. The server only looks whether identifier and hash fit each other.</summary>
    public static ClientIdentity Of(ClientPlace place, ClientContactRef? contact, string? identifier) =>
        new(place, identifier ?? contact?.Value?.Identifier ?? contact?.Value?.ProvenIdentifier ?? place.ContactIdentifier);

    public string? Identifier { get; }

    public bool HasProof => _hash is not null;

    /// <summary>Adds the proof, where there is one, to the fields of a body.</summary>
    public void AddTo(Dictionary<string, object?> fields)
    {
        if (_hash is null)
            return;
        if (Identifier is not null)
            fields["identifier"] = Identifier;
        fields["identifier_hash"] = _hash;
    }

    /// <summary>The request that shows the customer; with a proof it also marks the customer's session as verified.</summary>
    public ApiRequest Show(ClientPlace place) => place.ContactRequest("GET").With(query: _hash is null
        ? []
        : Identifier is null ? [new("identifier_hash", _hash)] : [new("identifier", Identifier), new("identifier_hash", _hash)]);

    /// <summary>Sends a request about the customer.</summary>
    /// <exception cref="ChatwootApiException">Among others, <see cref="ErrorReason.IdentityRefused"/>.</exception>
    public async Task<ClientContact> AskAsync(Operation operation, ApiRequest request)
    {
        try
        {
            return await operation.GetAsync<ClientContact>(request).ConfigureAwait(false);
        }
        catch (ChatwootApiException failure) when (failure.Reason == ErrorReason.ServerFault)
        {
            // The server answers 500 to a wrong proof and to a missing one.
            if (HasProof)
                throw Refused(failure, "The server fails, as it does when it refuses the proof of who the customer is", $"Check that the session's HMAC token is that of this inbox (Settings > Inboxes > Configuration > Identity Validation). If it is, the server's log has the reason under the request id {failure.RequestId}.");
            if (await DemandsProofAsync(operation).ConfigureAwait(false))
                throw Refused(failure, "The inbox demands a proof of who the customer is", "Connect with the inbox's HMAC token: Connect-Chatwoot -InboxIdentifier ... -HmacToken ... (Settings > Inboxes > Configuration > Identity Validation).");
            throw;
        }
    }

    private async Task<bool> DemandsProofAsync(Operation operation)
    {
        ClientInbox inbox = await operation.GetAsync<ClientInbox>(_place.Request("GET")).ConfigureAwait(false);
        return inbox.IdentityValidationEnabled == true;
    }

    private static ChatwootApiException Refused(ChatwootApiException failure, string message, string action) =>
        new(ErrorReason.IdentityRefused, $"{message} [{failure.Status} {failure.Method} {failure.Path}].", failure)
        {
            Status = failure.Status,
            ServerMessage = failure.ServerMessage,
            RequestId = failure.RequestId,
            Method = failure.Method,
            Path = failure.Path,
            RecommendedAction = action,
        };
}
