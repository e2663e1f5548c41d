using System;
using System.Threading;
using System.Threading.Tasks;

namespace Chatwoot.Contract;

/// <summary>
/// The engine, seen from the cmdlets. It lives in a load context of its own, so nothing but the types of this
/// assembly and of the framework may appear here. Safe to use from many threads at once.
/// </summary>
public interface IChatwootClient : IDisposable
{
    /// <summary>Sends a request and reads its answer; null where the answer is empty or says <c>null</c>.</summary>
    /// <exception cref="ChatwootApiException">The server refused, could not be reached or answered something else than Chatwoot would.</exception>
    Task<T?> SendAsync<T>(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation)
        where T : class;

    /// <summary>Sends a request and gives the answer as text and plain values.</summary>
    /// <exception cref="ChatwootApiException">See <see cref="SendAsync{T}"/>.</exception>
    Task<ApiAnswer> SendRawAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation);

    /// <summary>Sends a request and gives the answer as it came: a file.</summary>
    /// <exception cref="ChatwootApiException">See <see cref="SendAsync{T}"/>.</exception>
    Task<byte[]> SendForFileAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation);

    /// <summary>A reader of a list that comes in pages. Nothing is sent before its first read.</summary>
    IPageReader<T> ReadPages<T>(ApiRequest request, Paging paging, IExchangeObserver? observer)
        where T : class;

    /// <summary>A reader of any list, whatever its envelope, in plain values.</summary>
    IPageReader<object> ReadAnyPages(ApiRequest request, IExchangeObserver? observer);

    /// <summary>A connection to the server's events: <see cref="ChatwootEvent"/> for a user, <see cref="ClientEvent"/> for a customer. Nothing is sent before it is opened.</summary>
    IEventChannel<T> OpenEvents<T>(EventSubscription subscription)
        where T : EventObject;
}

/// <summary>Reads a list page by page.</summary>
public interface IPageReader<T>
{
    /// <summary>The next page, or null after the last one.</summary>
    Task<Page<T>?> ReadAsync(CancellationToken cancellation);
}

/// <summary>Makes the engine; found by name in its assembly.</summary>
public interface IChatwootClientFactory
{
    IChatwootClient Create(ClientSettings settings);

    /// <summary>JSON as plain values: text, numbers, booleans, null, lists and dictionaries.</summary>
    /// <exception cref="FormatException">The text is no JSON.</exception>
    object? ParseJson(string text);

    /// <summary>The body of a webhook as an event.</summary>
    /// <exception cref="FormatException">The body is no JSON object.</exception>
    ChatwootEvent ParseWebhook(byte[] body);
}

/// <summary>Is told what happens while a request is under way. Called on any thread.</summary>
public interface IExchangeObserver
{
    /// <summary>Whether <see cref="Exchanged"/> is wanted: describing an exchange costs time.</summary>
    bool WantsExchanges { get; }

    /// <summary>A request is sent again, or waits for the rate limit.</summary>
    void Waiting(string reason, TimeSpan delay);

    /// <summary>One exchange as a cURL line that can be replayed once the masked token is filled in, and what came back.</summary>
    void Exchanged(string curl, string outcome);
}
