using System;
using System.Threading.Tasks;
using Chatwoot.Emulator;
using Xunit;

namespace ChatwootPS.Tests.Support;

/// <summary>An emulated Chatwoot and a runspace connected to its three APIs.</summary>
internal sealed class ChatwootHost : IAsyncDisposable
{
    private const string ConnectLine = "Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AccessToken -PlatformToken $server.PlatformToken -InboxIdentifier $server.InboxIdentifier -HmacToken $server.HmacToken -AccountId $server.AccountId -MaximumRetryCount 1 -SkipVerification";

    private ChatwootHost(EmulatorServer server, PowerShellHost shell)
    {
        Server = server;
        Shell = shell;
    }

    public EmulatorServer Server { get; }

    public PowerShellHost Shell { get; }

    public static async Task<ChatwootHost> StartAsync(EmulatorOptions? options = null, bool connect = true, bool everyday = false)
    {
        EmulatorServer server = await EmulatorServer.StartAsync(options, TestContext.Current.CancellationToken);
        var host = new ChatwootHost(server, new PowerShellHost(everyday ? state => Playground.PlaygroundCommands.AddTo(state) : null));
        host.Shell.Runspace.SessionStateProxy.SetVariable("server", server);
        if (connect)
            host.Run(ConnectLine).Succeed();
        server.ClearRequests();
        return host;
    }

    /// <summary>A script that goes on in the host's runspace; meanwhile the test acts through <see cref="AnotherShell"/>.</summary>
    public RunningScript Begin(string script) => new(Shell.Runspace, script);

    /// <summary>Another runspace connected to the same server. The caller disposes it.</summary>
    public PowerShellHost AnotherShell(string? connect = null)
    {
        var shell = new PowerShellHost();
        shell.Runspace.SessionStateProxy.SetVariable("server", Server);
        shell.Run(connect ?? ConnectLine).Succeed();
        return shell;
    }

    public ScriptResult Run(string script, params (string Name, object? Value)[] variables) => Shell.Run(script, variables);

    /// <summary>The lines 'VERB /path' of what the server received, without the queries.</summary>
    public System.Collections.Generic.List<string> Received()
    {
        var lines = new System.Collections.Generic.List<string>();
        foreach (var request in Server.Requests)
            lines.Add($"{request.Method} {request.Path}");
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        Shell.Dispose();
        await Server.DisposeAsync();
    }
}
