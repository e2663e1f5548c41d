using System;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Contract;

/// <summary>Whose events are wanted: a user's in an account, or a customer's.</summary>
public sealed class EventSubscription
{
    public EventSubscription(SecureString pubsubToken)
    {
        PubsubToken = pubsubToken;
    }

    /// <summary>The user's, or that of the customer's session with an inbox.</summary>
    public SecureString PubsubToken { get; }

    /// <summary>The account and the user; null for a customer.</summary>
    public long? AccountId { get; init; }

    public long? UserId { get; init; }

    /// <summary>Whether to tell the server again and again that the user or customer is there.</summary>
    public TimeSpan? PresenceInterval { get; init; }

    /// <summary>After how long without any frame the connection is given up; the server pings every three seconds.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long to wait for the connection, and again for the confirmation: a refused subscription is never answered.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>One connection to the server's events. Ends for good when it breaks; a new one is opened then.</summary>
public interface IEventChannel<T> : IDisposable
    where T : EventObject
{
    /// <summary>Connects and subscribes.</summary>
    /// <exception cref="ChatwootApiException">The server could not be reached, or took the subscription without a word of confirmation.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>The next event.</summary>
    /// <exception cref="ChatwootApiException">The connection broke, or fell silent.</exception>
    Task<T> ReadAsync(CancellationToken cancellation);
}
