using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;

namespace ChatwootPS.Session;

/// <summary>Lists the sessions of this runspace, or the current one, or those that are saved.</summary>
/// <example>
/// <code>Get-ChatwootSession</code>
/// Lists the sessions: who you are where, with which role.
/// </example>
/// <example>
/// <code>$session = Get-ChatwootSession -Current; 1..100 | ForEach-Object -Parallel { Get-ChatwootContact $_ -Session $using:session }</code>
/// Hands the current session to other runspaces.
/// </example>
/// <example>
/// <code>Get-ChatwootSession -Saved</code>
/// Lists what Save-ChatwootSession saved: addresses and ids, and where the secrets are. The secrets themselves are not read.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootSession", DefaultParameterSetName = "Name")]
[OutputType(typeof(ChatwootSession))]
[OutputType(typeof(SavedSession), ParameterSetName = new[] { "Saved" })]
public sealed class GetChatwootSessionCommand : PSCmdlet
{
    /// <summary>Names of sessions, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = "Name")]
    [Parameter(Position = 0, ParameterSetName = "Saved")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only the session that is used where none is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>The saved sessions instead: what Connect-Chatwoot -Name can take.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Saved")]
    public SwitchParameter Saved { get; set; }

    protected override void ProcessRecord()
    {
        if (Saved)
        {
            foreach (string name in Name ?? ["*"])
                Try(name, () => SavedSessions.Matching(name).ToList().ForEach(known => Try(known, () => WriteObject(SavedSessions.Read(known)))));
            return;
        }
        RunspaceSessions sessions = RunspaceSessions.Here;
        if (Current)
        {
            if (sessions.Current is { } current)
                WriteObject(current);
            return;
        }
        foreach (string name in Name ?? ["*"])
        {
            WildcardPattern pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            List<ChatwootSession> found = sessions.All.Where(session => pattern.IsMatch(session.Name)).ToList();
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteError(Pipeline.ErrorRecords.From(NotFound(name), name));
            WriteObject(found, enumerateCollection: true);
        }
    }

    // One that is damaged does not hide the others.
    private void Try(string name, Action work)
    {
        try
        {
            work();
        }
        catch (ChatwootApiException failure)
        {
            WriteError(Pipeline.ErrorRecords.From(failure, name));
        }
    }

    private static ChatwootApiException NotFound(string name) => new(ErrorReason.NotFound, $"There is no session named '{name}' in this runspace.")
    {
        RecommendedAction = "Get-ChatwootSession lists the sessions; Connect-Chatwoot makes one.",
    };
}
