using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>Posts one delivery as Chatwoot does, following redirects, but to this machine only; tells what went wrong in Chatwoot's words.</summary>
internal sealed class WebhookSender(TimeSpan timeout, TimeSpan retryDelay, TimeProvider clock) : IDisposable
{
    private const int MostRedirects = 10;
    private const int AttemptsOfBots = 3;

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        // A connection for each request, as Ruby makes them.
        PooledConnectionLifetime = TimeSpan.Zero,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary><c>sha256=</c> and the HMAC of timestamp, dot and body.</summary>
    public static string Sign(string secret, string timestamp, byte[] body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>Null when it arrived, else the error.</summary>
    /// <param name="sent">Called when the first attempt has left, so that the next delivery may start.</param>
    public async Task<string?> SendAsync(Delivery delivery, Action sent, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (status, error) = await AttemptAsync(delivery, sent, cancellation).ConfigureAwait(false);
            if (error is null || delivery.Kind != TargetKind.AgentBot || status is not (429 or 500) || attempt == AttemptsOfBots)
            {
                return error;
            }

            await Task.Delay(retryDelay, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<(int? Status, string? Error)> AttemptAsync(Delivery delivery, Action sent, CancellationToken cancellation)
    {
        if (delivery.Url.AsSpan().ContainsAny(" \t\r\n<>\"{}|\\^`") || !Ascii.IsValid(delivery.Url))
        {
            return (null, $"bad URI (is not URI?): \"{delivery.Url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        if (!Uri.TryCreate(delivery.Url, UriKind.Absolute, out var target) || !IsWeb(target))
        {
            return (null, "scheme must be http or https");
        }

        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var authorization = target.UserInfo.Contains(':', StringComparison.Ordinal)
            ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(target.UserInfo)))
            : null;
        try
        {
            for (var redirects = 0; ; redirects++)
            {
                // An emulator troubles nobody else's server: what goes there counts as arrived.
                if (!target.IsLoopback)
                {
                    return (null, null);
                }

                using var request = Request(delivery, target, timestamp, authorization, sent);
                var (status, reason, location) = await PostAsync(request, cancellation).ConfigureAwait(false);
                if (status is >= 200 and < 300)
                {
                    return (status, null);
                }

                if (status is not (301 or 302 or 303 or 307 or 308) || location is null)
                {
                    return (status, $"{status} {reason}".TrimEnd());
                }

                if (redirects == MostRedirects)
                {
                    return (status, "too many redirects");
                }

                var next = new Uri(target, location);
                if (!IsWeb(next))
                {
                    return (status, "scheme must be http or https");
                }

                if (next.Authority != target.Authority || next.Scheme != target.Scheme)
                {
                    authorization = null;
                }

                target = next;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, "Net::ReadTimeout with #<TCPSocket:(closed)>");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (null, Words(failure, target));
        }
    }

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https";

    private static string Words(Exception failure, Uri target) => failure switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
            $"Failed to open TCP connection to {target.Host}:{target.Port} (Connection refused - connect(2) for \"{target.Host}\" port {target.Port})",
        _ => "end of file reached",
    };

    private static HttpRequestMessage Request(Delivery delivery, Uri target, string timestamp, string? authorization, Action sent)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new Body(delivery.Body, sent) };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip;q=1.0,deflate;q=0.6,identity;q=0.3");
        headers.TryAddWithoutValidation("Accept", "application/json");
        headers.TryAddWithoutValidation("User-Agent", "Ruby");
        if (authorization is not null)
        {
            headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (delivery.Id is { } id)
        {
            headers.TryAddWithoutValidation("X-Chatwoot-Delivery", id);
        }

        if (delivery.Secret is { } secret)
        {
            headers.TryAddWithoutValidation("X-Chatwoot-Timestamp", timestamp);
            headers.TryAddWithoutValidation("X-Chatwoot-Signature", Sign(secret, timestamp, delivery.Body));
        }

        return request;
    }

    /// <summary>The time-out holds for the answer's head and anew for each part of its body, which is not kept.</summary>
    private async Task<(int Status, string? Reason, string? Location)> PostAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(timeout);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).ConfigureAwait(false);
        var content = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            var buffer = new byte[4096];
            do
            {
                patience.CancelAfter(timeout);
            }
            while (await content.ReadAsync(buffer, patience.Token).ConfigureAwait(false) > 0);
        }

        return ((int)response.StatusCode, response.ReasonPhrase, response.Headers.Location?.OriginalString);
    }

    /// <summary>Tells when it is on its way.</summary>
    private sealed class Body : HttpContent
    {
        private readonly byte[] bytes;
        private readonly Action sent;

        public Body(byte[] bytes, Action sent)
        {
            this.bytes = bytes;
            this.sent = sent;
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes).ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
            sent();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
