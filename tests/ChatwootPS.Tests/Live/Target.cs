using System;
using System.Threading.Tasks;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Live;

/// <summary>An emulated Chatwoot for each scenario of tests/Live, so that they run with all tests.</summary>
internal sealed class Target : IChatwootTarget
{
    private readonly EmulatorServer _server;
    private readonly Credentials _needed;

    private Target(EmulatorServer server, Credentials needed)
    {
        _server = server;
        _needed = needed;
    }

    public Uri Address => _server.BaseAddress;

    public string? AccessToken => _needed.HasFlag(Credentials.User) ? _server.AccessToken : null;

    public long? AccountId => _needed.HasFlag(Credentials.User) ? _server.AccountId : null;

    public string? PlatformToken => _needed.HasFlag(Credentials.PlatformApp) ? _server.PlatformToken : null;

    public static async Task<IChatwootTarget> StartAsync(Credentials needed) =>
        new Target(await EmulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken), needed);

    /// <summary>Inboxes are not made through the emulator's API: each scenario has a server, and so an inbox, of its own.</summary>
    public ApiInbox MakeInbox(PowerShellHost shell, string name) =>
        new(_server.InboxId, shell.Run("(Invoke-ChatwootApi GET \"accounts/{account}/inboxes/$id\").name", ("id", _server.InboxId)).Succeed<string>()[0], _server.InboxIdentifier, _server.HmacToken);

    public void RemoveInbox(PowerShellHost shell, ApiInbox inbox)
    {
        // It goes with the server.
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(_server.Failures);
    }
}
