using System;
using System.Net;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Client.Transport;
using Chatwoot.Contract;
using Chatwoot.Emulator;
using Xunit;

namespace Chatwoot.Client.Tests.Support;

/// <summary>An engine and the emulated Chatwoot it talks to, over real HTTP.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private Engine(EmulatorServer server, ChatwootClient client)
    {
        Server = server;
        Client = client;
    }

    public EmulatorServer Server { get; }

    public ChatwootClient Client { get; }

    public Observer Observer { get; } = new();

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Engine> StartAsync(EmulatorOptions? options = null, TimeProvider? time = null, int retries = 2, double timeoutSeconds = 20)
    {
        EmulatorServer server = await EmulatorServer.StartAsync(options, Cancellation);
        return new Engine(server, Connect(server, server.BaseAddress, time, retries, timeoutSeconds));
    }

    public static ChatwootClient Connect(EmulatorServer server, Uri address, TimeProvider? time = null, int retries = 2, double timeoutSeconds = 20)
    {
        SecureString user = Protect(server.AccessToken), platform = Protect(server.PlatformToken);
        return new ChatwootClient(
            new ClientSettings(address, api => api switch { ApiFamily.Application => user, ApiFamily.Platform => platform, _ => null })
            {
                MaximumRetryCount = retries,
                Timeout = TimeSpan.FromSeconds(timeoutSeconds),
                UserAgent = "ChatwootPS/test",
            },
            time);
    }

    public static ApiRequest Labels(string method = "GET") => new(ApiFamily.Application, method, "api/v1/accounts/1/labels") { Envelope = method == "GET" ? "payload" : null };

    public Task<ApiAnswer> SendAsync(ApiRequest request) => Client.SendRawAsync(request, Observer, Cancellation);

    public async Task<ChatwootApiException> RefusalAsync(ApiRequest request) =>
        await Assert.ThrowsAsync<ChatwootApiException>(() => SendAsync(request));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    private static SecureString Protect(string text) => new NetworkCredential("", text).SecurePassword;
}
