using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Playground;

/// <summary>
/// The engine's package comes without the shell's everyday cmdlets (Select-Object, ConvertTo-Json, Format-Table...).
/// These stand-ins do what people and our examples type most; where they take a parameter they do what the real one does.
/// </summary>
public static class PlaygroundCommands
{
    /// <summary>The cmdlet classes of the stand-ins.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(PlaygroundCommands).Assembly.GetTypes().Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)];

    /// <summary>Adds every stand-in to the session that a runspace starts with.</summary>
    public static void AddTo(InitialSessionState session)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (Type type in Types)
        {
            CmdletAttribute cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
            session.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null));
        }
    }
}
