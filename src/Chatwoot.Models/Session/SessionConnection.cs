using System;
using System.Threading;
using Chatwoot.Contract;

namespace Chatwoot;

/// <summary>The address, the secrets and the engine, shared by all sessions that differ only in their account.</summary>
internal sealed class SessionConnection : IDisposable
{
    private readonly Lazy<IChatwootClient> _client;
    private int _disposed;

    public SessionConnection(Uri address, SessionCredentials credentials, Func<SessionConnection, IChatwootClient> createClient)
    {
        Address = address;
        Credentials = credentials;
        _client = new Lazy<IChatwootClient>(() => createClient(this));
    }

    public Uri Address { get; }

    public SessionCredentials Credentials { get; }

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Names of inboxes, labels and the like with their ids, remembered for a short while.</summary>
    public NameCache Names { get; } = new();

    /// <summary>The engine, made at the first request.</summary>
    public IChatwootClient Client => IsDisposed
        ? throw new ChatwootApiException(ErrorReason.NoCredential, $"The session with {Address} was disconnected.")
        {
            RecommendedAction = "Connect again with Connect-Chatwoot.",
        }
        : _client.Value;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        if (_client.IsValueCreated)
            _client.Value.Dispose();
        Credentials.AccessToken?.Dispose();
        Credentials.PlatformToken?.Dispose();
        Credentials.HmacToken?.Dispose();
    }
}
