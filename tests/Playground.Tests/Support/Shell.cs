using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Playground.Tests.Support;

/// <summary>A runspace with the stand-in cmdlets, as other test projects may use them too.</summary>
internal sealed class Shell : IDisposable
{
    public Shell()
    {
        InitialSessionState session = InitialSessionState.CreateDefault2();
        PlaygroundCommands.AddTo(session);
        Runspace = RunspaceFactory.CreateRunspace(session);
        Runspace.Open();
    }

    public Runspace Runspace { get; }

    public List<ErrorRecord> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<PSObject> Run(string script)
    {
        using PowerShell shell = PowerShell.Create(Runspace);
        List<PSObject> output = [.. shell.AddScript(script).Invoke()];
        Errors.AddRange(shell.Streams.Error);
        Warnings.AddRange(shell.Streams.Warning.Select(record => record.Message));
        return output;
    }

    /// <summary>The only result.</summary>
    public PSObject One(string script) => Run(script).Single();

    /// <summary>All results as text, with a bar between them.</summary>
    public string Text(string script) => string.Join("|", Run(script).Select(item => item?.ToString() ?? "null"));

    public void Dispose() => Runspace.Dispose();
}
