using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;

namespace ChatwootPS.Session;

/// <summary>Ends a session: drops its tokens from memory and closes its connections.</summary>
/// <example>
/// <code>Disconnect-Chatwoot</code>
/// Ends the current session; the one connected before becomes current.
/// </example>
/// <example>
/// <code>Get-ChatwootSession | Disconnect-Chatwoot</code>
/// Ends all sessions of this runspace.
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "Chatwoot")]
[Alias("Disconnect-ChatwootSession")]
[OutputType(typeof(void))]
public sealed class DisconnectChatwootCommand : PSCmdlet
{
    /// <summary>The session or its name; by default the current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    protected override void ProcessRecord()
    {
        RunspaceSessions sessions = RunspaceSessions.Here;
        if ((Session ?? sessions.Current) is not { } session)
        {
            WriteVerbose("There is no session to end.");
            return;
        }
        sessions.Remove(session);
        session.Connection.Dispose();
    }
}
