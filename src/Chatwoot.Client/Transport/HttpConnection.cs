using System;
using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Chatwoot.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Chatwoot.Client.Transport;

/// <summary>The HTTP stack of one session: pooled connections, no cookies, no redirects of its own.</summary>
internal sealed class HttpConnection : IDisposable
{
    private const string ClientName = "chatwoot";

    // Puma closes idle connections after 65 seconds; a request on a connection about to close would fail.
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(55);

    // A server that moves to another address is found again.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    private readonly ServiceProvider _services;
    private readonly IHttpClientFactory _factory;
    private volatile string? _certificateProblem;

    public HttpConnection(ClientSettings settings)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, client => client.Timeout = System.Threading.Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => CreateHandler(settings))
            .SetHandlerLifetime(s_lifetime);
        // No logging, and no metrics: their filter hands our private copy of the metric types to the framework's
        // SocketsHttpHandler, which knows only its own.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        _services = services.BuildServiceProvider();
        _factory = _services.GetRequiredService<IHttpClientFactory>();
    }

    /// <summary>What was wrong with the server's certificate at the last failed check.</summary>
    public string? CertificateProblem => _certificateProblem;

    public HttpClient CreateClient() => _factory.CreateClient(ClientName);

    public void Dispose() => _services.Dispose();

    private HttpMessageHandler CreateHandler(ClientSettings settings)
    {
#if NET8_0_OR_GREATER
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = settings.MaximumConnections,
            PooledConnectionIdleTimeout = s_idle,
            PooledConnectionLifetime = s_lifetime,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, errors) => CheckCertificate(certificate, errors) },
        };
#else
        // .NET Framework allows two connections a host unless told otherwise, which would make a throttle of 8 fictional.
        ServicePoint point = ServicePointManager.FindServicePoint(settings.Address);
        point.ConnectionLimit = settings.MaximumConnections;
        point.MaxIdleTime = (int)s_idle.TotalMilliseconds;
        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = settings.MaximumConnections,
            // Windows PowerShell 5.1 may start with TLS 1.0; set here, not for the whole process.
            SslProtocols = SslProtocols.Tls12,
            ServerCertificateCustomValidationCallback = (_, certificate, _, errors) => CheckCertificate(certificate, errors),
        };
#endif
    }

    /// <summary>Accepts exactly what the platform accepts, and remembers in words what it did not.</summary>
    private bool CheckCertificate(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        using var details = certificate is null ? null : new X509Certificate2(certificate);
        _certificateProblem = details switch
        {
            null => "the server showed no certificate.",
            { NotAfter: var end } when end < DateTime.Now => $"the certificate '{details.Subject}' expired on {end:yyyy-MM-dd}.",
            { NotBefore: var start } when start > DateTime.Now => $"the certificate '{details.Subject}' is valid only from {start:yyyy-MM-dd}.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => $"the certificate '{details.Subject}' is for another host.",
            _ => $"the issuer of the certificate '{details.Subject}' is not trusted on this machine.",
        };
        return false;
    }
}
