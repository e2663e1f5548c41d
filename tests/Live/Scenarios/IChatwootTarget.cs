using System;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Live;

/// <summary>The credentials a scenario needs.</summary>
[Flags]
internal enum Credentials
{
    User = 1,
    PlatformApp = 2,
}

/// <summary>
/// The Chatwoot a scenario runs against. Each program that runs the scenarios has its own <c>Target</c>, whose
/// <c>StartAsync</c> makes one: a real server, or the emulator.
/// </summary>
internal interface IChatwootTarget : IAsyncDisposable
{
    Uri Address { get; }

    string? AccessToken { get; }

    long? AccountId { get; }

    string? PlatformToken { get; }

    /// <summary>An inbox of the kind API, which customers reach through the client API.</summary>
    ApiInbox MakeInbox(PowerShellHost shell, string name);

    void RemoveInbox(PowerShellHost shell, ApiInbox inbox);
}

internal sealed record ApiInbox(long Id, string Name, string Identifier, string HmacToken);
