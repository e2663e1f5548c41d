using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>Tries each credential of a session with one harmless request.</summary>
internal sealed class SessionVerifier
{
    private readonly IChatwootClient _client;
    private readonly CancellationToken _cancellation;

    public SessionVerifier(IChatwootClient client, CancellationToken cancellation)
    {
        _client = client;
        _cancellation = cancellation;
    }

    /// <summary>What the server says of itself.</summary>
    public async Task<ServerFacts> ServerAsync()
    {
        ApiAnswer answer = await _client.SendRawAsync(new ApiRequest(ApiFamily.Public, "GET", "api"), null, _cancellation).ConfigureAwait(false);
        if (answer.Value is not Dictionary<string, object?> facts || !facts.TryGetValue("version", out object? version))
        {
            throw new ChatwootApiException(ErrorReason.NotChatwoot, "Something answers at this address, but it is no Chatwoot.")
            {
                Status = answer.Status,
                RecommendedAction = "Give the root of the Chatwoot installation as -Uri.",
            };
        }
        return new ServerFacts(Text(version), Text(Find(facts, "timestamp")), Text(Find(facts, "queue_services")), Text(Find(facts, "data_services")));
    }

    /// <summary>The user the access token belongs to; null for an agent bot, which has no profile.</summary>
    public async Task<Profile?> ProfileAsync(long? accountId)
    {
        try
        {
            return await _client.SendAsync<Profile>(new ApiRequest(ApiFamily.Application, "GET", "api/v1/profile"), null, _cancellation).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.TokenKindRefused)
        {
            if (accountId is not { } id)
            {
                throw new ChatwootApiException(ErrorReason.TokenKindRefused, "The access token belongs to an agent bot or a platform app, not to a user.")
                {
                    RecommendedAction = "For an agent bot give -AccountId too; a platform app's token goes to -PlatformToken.",
                };
            }
            await RequireBotAsync(id).ConfigureAwait(false);
            return null;
        }
    }

    public Task PlatformAsync() =>
        _client.SendRawAsync(new ApiRequest(ApiFamily.Platform, "GET", "platform/api/v1/agent_bots"), null, _cancellation);

    /// <summary>The API inbox, and where they are given the customer and the key that proves who he is.</summary>
    public async Task<ClientInbox> ClientAsync(string inbox, string? contact, SecureString? hmacToken)
    {
        string path = "public/api/v1/inboxes/" + ApiRequest.Segment(inbox);
        ClientInbox? found;
        try
        {
            found = await _client.SendAsync<ClientInbox>(new ApiRequest(ApiFamily.Client, "GET", path), null, _cancellation).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            throw new ChatwootApiException(ErrorReason.NotFound, "There is no API inbox with this identifier.", refusal)
            {
                Status = refusal.Status,
                ServerMessage = refusal.ServerMessage,
                RecommendedAction = "Take the inbox identifier from Settings > Inboxes > (an API inbox) > Configuration; inboxes of other channels have none.",
            };
        }
        if (contact is not null)
            await RequireContactAsync(path, contact, hmacToken).ConfigureAwait(false);
        return found!;
    }

    // The server looks the customer up before it looks at the hash, and answers 500 to a wrong one.
    private async Task RequireContactAsync(string inboxPath, string contact, SecureString? hmacToken)
    {
        var query = new List<KeyValuePair<string, string>>();
        if (hmacToken is not null)
        {
            query.Add(new("identifier", contact));
            query.Add(new("identifier_hash", IdentityHash.Of(contact, hmacToken)));
        }
        try
        {
            await _client.SendAsync<ClientContact>(
                new ApiRequest(ApiFamily.Client, "GET", $"{inboxPath}/contacts/{ApiRequest.Segment(contact)}") { Query = query }, null, _cancellation).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason is ErrorReason.NotFound or ErrorReason.ServerFault)
        {
            bool unknown = refusal.Reason == ErrorReason.NotFound;
            throw new ChatwootApiException(
                unknown ? ErrorReason.NotFound : ErrorReason.IdentityRefused,
                unknown ? "The inbox has no customer with this contact identifier." : "The server refuses the identity of the customer.",
                refusal)
            {
                Status = refusal.Status,
                ServerMessage = refusal.ServerMessage,
                RecommendedAction = unknown
                    ? "Make one with New-ChatwootClientContact; its SourceId is the contact identifier."
                    : "Give the inbox's HMAC token as -HmacToken (Settings > Inboxes > Configuration > Identity Validation).",
            };
        }
    }

    // Conversation 0 is never there: a bot that may ask hears so, everybody else is refused before.
    private async Task RequireBotAsync(long accountId)
    {
        try
        {
            await _client.SendRawAsync(new ApiRequest(ApiFamily.Application, "GET", $"api/v1/accounts/{ApiRequest.Segment(accountId)}/conversations/0"), null, _cancellation).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            // The answer a bot gets.
        }
    }

    private static object? Find(Dictionary<string, object?> facts, string name) => facts.TryGetValue(name, out object? value) ? value : null;

    private static string? Text(object? value) => value as string;
}

/// <summary>What <c>GET /api</c> tells.</summary>
internal sealed record ServerFacts(string? Version, string? Timestamp, string? QueueServices, string? DataServices);
