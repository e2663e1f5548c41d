using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Security;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Client.Events;
using Chatwoot.Client.Json;
using Chatwoot.Client.Paging;
using Chatwoot.Client.Realtime;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>The one way to the server. Knows nothing of who calls.</summary>
internal sealed class ChatwootClient : IChatwootClient
{
    private const int LongestRedirectChain = 5;

    private readonly ClientSettings _settings;
    private readonly HttpConnection _connection;
    private readonly RetryPolicy _retry;

    public ChatwootClient(ClientSettings settings, TimeProvider? time = null)
    {
        _settings = settings;
        _connection = new HttpConnection(settings);
        time ??= TimeProvider.System;
        _retry = new RetryPolicy(settings, new RateLimitGate(time), time);
    }

    public async Task<T?> SendAsync<T>(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation)
        where T : class
    {
        Exchange exchange = await ExchangeAsync(request, observer, cancellation).ConfigureAwait(false);
        return Parse(exchange, request, body => AnswerReader.Read<T>(body, request.Envelope));
    }

    public async Task<ApiAnswer> SendRawAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation)
    {
        Exchange exchange = await ExchangeAsync(request, observer, cancellation).ConfigureAwait(false);
        string text = System.Text.Encoding.UTF8.GetString(exchange.Body);
        bool isJson = exchange.Header("Content-Type")?.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;
        object? value = text.Length == 0 || !isJson ? null : Parse(exchange, request, body => AnswerReader.Read<object>(body, request.Envelope));
        return new ApiAnswer(exchange.Status, text, value, exchange.Headers);
    }

    public async Task<byte[]> SendForFileAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation) =>
        (await ExchangeAsync(request, observer, cancellation).ConfigureAwait(false)).Body;

    public IPageReader<T> ReadPages<T>(ApiRequest request, Contract.Paging paging, IExchangeObserver? observer)
        where T : class => new PageReader<T>(this, request, paging, observer);

    public IPageReader<object> ReadAnyPages(ApiRequest request, IExchangeObserver? observer) => new AnyPageReader(this, request, observer);

    public IEventChannel<T> OpenEvents<T>(EventSubscription subscription)
        where T : EventObject =>
        typeof(T) == typeof(ChatwootEvent) ? (IEventChannel<T>)(object)new EventChannel<ChatwootEvent>(_settings.Address, subscription, EventReader.Read)
        : typeof(T) == typeof(ClientEvent) ? (IEventChannel<T>)(object)new EventChannel<ClientEvent>(_settings.Address, subscription, EventReader.ReadClient)
        : throw new NotSupportedException($"No events are read as {typeof(T)}.");

    /// <summary>Sends a request until it succeeds or is not worth repeating; anything but success is an exception.</summary>
    public async Task<Exchange> ExchangeAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation)
    {
        try
        {
            Exchange exchange = await _retry.ExecuteAsync(request, observer, inner => AttemptAsync(request, observer, inner), cancellation).ConfigureAwait(false);
            return exchange.IsSuccess ? exchange : throw ErrorReader.Read(exchange, request);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw TimedOut(request);
        }
    }

    /// <summary>What a reader makes of an answer, with every way to fail told as the same kind of error.</summary>
    public static T Parse<T>(Exchange exchange, ApiRequest request, Func<byte[], T> read)
    {
        if (exchange.Body.Length == 0)
            throw ErrorReader.Unreadable(exchange, request, "it is empty.", null);
        if (exchange.LooksLikeHtml)
            throw ErrorReader.NotChatwoot(exchange, request);
        try
        {
            return read(exchange.Body);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw ErrorReader.Unreadable(exchange, request, failure.Message, failure);
        }
    }

    public void Dispose() => _connection.Dispose();

    private async Task<Exchange> AttemptAsync(ApiRequest request, IExchangeObserver? observer, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_settings.Timeout);
        Uri address = RequestWriter.AddressOf(request, _settings.Address);
        SecureString? token = request.Address is null ? _settings.Token(request.Api) : null;
        for (int hop = 0; ; hop++)
        {
            Exchange exchange;
            try
            {
                exchange = await SendOnceAsync(request, address, token, observer, timeout.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw TimedOut(request);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
            {
                // .NET Framework reports a cancelled request as a failed one.
                cancellation.ThrowIfCancellationRequested();
                throw ConnectionFault.Describe(failure, address, _connection.CertificateProblem);
            }
            if (Redirect.TargetOf(exchange) is not { } target)
                return exchange;
            if (hop == LongestRedirectChain || !Redirect.MayFollow(request, exchange.Status))
                throw Redirect.Refuse(request, exchange, target);
            if (!Redirect.KeepsToken(address, target))
                token = null;
            address = target;
        }
    }

    private async Task<Exchange> SendOnceAsync(ApiRequest request, Uri address, SecureString? token, IExchangeObserver? observer, CancellationToken cancellation)
    {
        using HttpRequestMessage message = RequestWriter.Write(request, address, token, _settings.UserAgent);
        var watch = Stopwatch.StartNew();
        using HttpClient client = _connection.CreateClient();
        using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        var exchange = new Exchange
        {
            Status = (int)response.StatusCode,
            Body = await ReadBodyAsync(response.Content, address, cancellation).ConfigureAwait(false),
            Headers = HeadersOf(response),
            Address = address,
        };
        if (observer?.WantsExchanges == true)
            observer.Exchanged(CurlLine.Of(request, address, token is not null), $"{exchange.Status} {response.ReasonPhrase}, {exchange.Body.Length} bytes in {watch.ElapsedMilliseconds} ms{(exchange.Header("X-Request-Id") is { } id ? $", request id {id}" : "")}");
        return exchange;
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContent? content, Uri address, CancellationToken cancellation)
    {
        if (content is null)
            return [];
        try
        {
            return await ReadToEndAsync(content, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException && !cancellation.IsCancellationRequested)
        {
            throw ConnectionFault.CutOff(failure, address);
        }
    }

    private static async Task<byte[]> ReadToEndAsync(HttpContent content, CancellationToken cancellation)
    {
        long? announced = content.Headers.ContentLength;
#if NET8_0_OR_GREATER
        using Stream stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
#else
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var buffer = new MemoryStream(announced is > 0 and < int.MaxValue ? (int)announced : 0);
        await stream.CopyToAsync(buffer, 81920, cancellation).ConfigureAwait(false);
        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, IEnumerable<string>> header in response.Headers)
            headers[header.Key] = string.Join(", ", header.Value);
        if (response.Content is { } content)
            foreach (KeyValuePair<string, IEnumerable<string>> header in content.Headers)
                headers[header.Key] = string.Join(", ", header.Value);
        return headers;
    }

    private ChatwootApiException TimedOut(ApiRequest request) =>
        new(ErrorReason.TimedOut, $"No answer within {_settings.Timeout.TotalSeconds:0} seconds [{request.Method} /{request.Path}]")
        {
            Method = request.Method,
            Path = "/" + request.Path,
            RecommendedAction = "Try again; give more time with Connect-Chatwoot -TimeoutSec, or look at the load of the server.",
        };
}
