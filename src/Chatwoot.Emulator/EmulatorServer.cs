using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Realtime;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;
using Chatwoot.Emulator.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chatwoot.Emulator;

/// <summary>A Chatwoot 4.15.1 on loopback, in memory. As many as wanted may run side by side.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly RequestLog log;
    private readonly Landmarks landmarks;
    private readonly Cable cable;

    private EmulatorServer(WebApplication application, World world, Landmarks landmarks, Dispatcher dispatcher, RequestLog log, FaultList faults, Cable cable)
    {
        this.application = application;
        this.landmarks = landmarks;
        this.log = log;
        this.cable = cable;
        World = world;
        Dispatcher = dispatcher;
        Faults = faults;
    }

    /// <summary>Where the server listens, e.g. <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>Token of an administrator of account <see cref="AccountId"/>, who belongs to no other.</summary>
    public string AccessToken => landmarks.Administrator.AccessToken;

    /// <summary>Token of an agent of the account.</summary>
    public string AgentToken => landmarks.Agent.AccessToken;

    public string BotToken => landmarks.Bot.AccessToken;

    public string PlatformToken => landmarks.PlatformApp.AccessToken;

    public long AccountId => landmarks.Account.Id;

    public long AdminUserId => landmarks.Administrator.Id;

    public long AgentUserId => landmarks.Agent.Id;

    public long BotId => landmarks.Bot.Id;

    /// <summary>The API inbox's number.</summary>
    public long InboxId => landmarks.ApiInbox.Id;

    /// <summary>The API inbox's identifier for the client API.</summary>
    public string InboxIdentifier => ((ApiChannel)landmarks.ApiInbox.Channel).Identifier;

    /// <summary>Signs identifiers for the API inbox.</summary>
    public string HmacToken => ((ApiChannel)landmarks.ApiInbox.Channel).HmacToken;

    /// <summary>The API inbox that refuses contacts without a signature; null without the samples.</summary>
    public string? StrictInboxIdentifier => (landmarks.StrictInbox?.Channel as ApiChannel)?.Identifier;

    public string? StrictHmacToken => (landmarks.StrictInbox?.Channel as ApiChannel)?.HmacToken;

    /// <summary>An account the administrator is no member of; null without the samples.</summary>
    public long? ForeignAccountId => landmarks.ForeignAccount?.Id;

    /// <summary>A suspended account and the token of its own administrator; null without the samples.</summary>
    public long? SuspendedAccountId => landmarks.SuspendedAccount?.Id;

    public string? SuspendedToken => landmarks.SuspendedAdministrator?.AccessToken;

    /// <summary>What was received since the start or the last <see cref="ClearRequests"/>.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => log.Snapshot();

    /// <summary>What goes wrong; may be changed at any time.</summary>
    public FaultList Faults { get; }

    /// <summary>Crashes of the emulator itself, which a client sees as 500.</summary>
    public IReadOnlyCollection<Exception> Failures => Dispatcher.Failures;

    /// <summary>The operations this emulator handles, as <c>GET /api/v1/profile</c>, and whether they are known but unhandled.</summary>
    internal IEnumerable<Route> Operations { get; private init; } = [];

    /// <summary>Every secret there is now: tokens of users, bots and apps, of sockets, and keys of inboxes. A client must show none.</summary>
    public IReadOnlyList<string> IssuedSecrets
    {
        get
        {
            lock (World.Gate)
            {
                return World.Secrets().ToList();
            }
        }
    }

    internal World World { get; }

    private Dispatcher Dispatcher { get; }

    /// <summary>Sends the webhooks; null where none are sent.</summary>
    private Postman? Postman { get; init; }

    public static async Task<EmulatorServer> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        var world = new World(options.Seed.RandomSeed, options.TimeProvider);
        var landmarks = Seeder.Plant(world, options.Seed);
        landmarks.Account.Features.UnionWith(options.Features);
        world.MigratesEmailChannels = options.EmailChannelMigration;
        options.Arrange?.Invoke(world);

        var faults = new FaultList();
        foreach (var fault in options.Faults)
        {
            faults.Add(fault);
        }

        EmulatorServer? server = null;
        var log = new RequestLog();
        var routes = RouteTable.Build();
        var dispatcher = new Dispatcher(world, routes, new Throttle(options), () => server!.BaseAddress);
        var cable = new Cable(world, options.PingInterval);
        var front = new Front(options, dispatcher, cable, faults, log);

        var postman = options.SendWebhooks ? new Postman(new WebhookSender(options.WebhookTimeout, options.BotRetryDelay, options.TimeProvider), dispatcher.Failures) : null;
        if (postman is not null)
        {
            world.Listeners.Add(new WebhookListener(postman.Send));
        }

        var application = Build(options.Port);
        application.UseWebSockets();
        application.Run(front.HandleAsync);
        server = new EmulatorServer(application, world, landmarks, dispatcher, log, faults, cable) { Operations = routes.All, Postman = postman };
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.BaseAddress = new Uri(addresses.Single());
        return server;
    }

    /// <summary>Waits until no webhook is under way, nor one that the failure of another brings about.</summary>
    public Task WebhooksDeliveredAsync(CancellationToken cancellationToken = default) => Postman?.IdleAsync(cancellationToken) ?? Task.CompletedTask;

    /// <summary>How many web sockets are connected to <c>/cable</c> now.</summary>
    public int OpenSockets => cable.OpenSockets;

    /// <summary>While set, sockets live and ping but get no events, as when Chatwoot's workers stand still. What happens meanwhile is lost to them.</summary>
    public bool MuteSockets
    {
        get => cable.Muted;
        set => cable.Muted = value;
    }

    /// <summary>Ends the TCP connections of all web sockets at once, without a close frame, as a crash of the server does.</summary>
    public void CutSockets() => cable.CutAll();

    public void ClearRequests() => log.Clear();

    public async ValueTask DisposeAsync()
    {
        if (Postman is not null)
        {
            await Postman.DisposeAsync().ConfigureAwait(false);
        }

        await cable.DisposeAsync().ConfigureAwait(false);

        // Connections a client keeps open must not hold the end of a test up.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await application.StopAsync(patience.Token).ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);

            // Any byte may stand in a header; Puma does not mind either.
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 112 * 1024;
        });
        return builder.Build();
    }

    /// <summary>Signals are for the process that hosts the server to handle.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
