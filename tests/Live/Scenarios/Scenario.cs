using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Live;

/// <summary>
/// A story told to a Chatwoot in cmdlets. It makes all it needs, under names nobody else uses, and removes it at the end.
/// </summary>
public abstract class Scenario : IAsyncLifetime
{
    private readonly Stack<Action> _cleaning = new();
    private readonly Credentials _needed;
    private PowerShellHost? _shell;
    private IChatwootTarget? _target;

    private protected Scenario(Credentials needed)
    {
        _needed = needed;
    }

    /// <summary>Makes names unique, as several runs may share one server.</summary>
    protected string Tag { get; } = "t" + Guid.NewGuid().ToString("N")[..10];

    private protected IChatwootTarget Target => _target!;

    private protected PowerShellHost Shell => _shell!;

    public async ValueTask InitializeAsync()
    {
        _target = await Live.Target.StartAsync(_needed);
        _shell = new PowerShellHost();
        Run(
            """
            $connection = @{ Uri = $address; AllowInsecure = $true }
            if ($accessToken) { $connection.AccessToken = $accessToken; $connection.AccountId = $accountId }
            if ($platformToken) { $connection.PlatformToken = $platformToken }
            $main = Connect-Chatwoot @connection -PassThru
            """,
            ("address", _target.Address),
            ("accessToken", _target.AccessToken),
            ("accountId", _target.AccountId),
            ("platformToken", _target.PlatformToken)).Succeed();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (_cleaning.Count > 0)
                Run("Select-ChatwootSession $main").Succeed();
            while (_cleaning.TryPop(out Action? clean))
                clean();
        }
        finally
        {
            _shell?.Dispose();
            if (_target is not null)
                await _target.DisposeAsync();
        }
    }

    private protected ScriptResult Run(string script, params (string Name, object? Value)[] variables) => Shell.Run(script, variables);

    /// <summary>The only object the script gives out.</summary>
    private protected T One<T>(string script, params (string Name, object? Value)[] variables) =>
        Assert.Single(Run(script, variables).Succeed<T>());

    /// <summary>Runs after the scenario, the last first. What is gone already is no matter.</summary>
    private protected void Afterwards(string script, params (string Name, object? Value)[] variables) => _cleaning.Push(() =>
    {
        ScriptResult result = Run(script, variables);
        if (result.Thrown is not null || result.Errors.Any(error => !error.FullyQualifiedErrorId.StartsWith("ChatwootNotFound", StringComparison.Ordinal)))
            result.Succeed();
    });

    private protected ApiInbox MakeInbox()
    {
        ApiInbox inbox = Target.MakeInbox(Shell, "Inbox " + Tag);
        _cleaning.Push(() => Target.RemoveInbox(Shell, inbox));
        return inbox;
    }

    /// <summary>Waits for what a server does in the background.</summary>
    private protected static async Task EventuallyAsync(Func<bool> condition, string what)
    {
        for (int attempt = 0; attempt < 60; attempt++)
        {
            if (condition())
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(attempt < 10 ? 100 : 1000), TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Waited in vain: {what}.");
    }
}
