using System;

namespace Chatwoot;

/// <summary>Whether one of the APIs answers to a session.</summary>
public sealed class SessionTest
{
    internal SessionTest(string session, ApiFamily api)
    {
        Session = session;
        Api = api;
    }

    public string Session { get; }

    /// <summary>Public stands for the server itself.</summary>
    public ApiFamily Api { get; }

    public bool Succeeded { get; internal set; }

    /// <summary>Who the credential belongs to, or why it was refused.</summary>
    public string? Detail { get; internal set; }

    public TimeSpan Duration { get; internal set; }

    public string? ServerVersion { get; internal set; }

    /// <summary>How far this machine's clock is ahead of the server's, in whole seconds.</summary>
    public TimeSpan? ClockSkew { get; internal set; }
}
