using System;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ChatwootPS.Benchmarks.Jobs;

/// <summary>The least PowerShell: the engine in a process of its own that runs one script.</summary>
internal static class ScriptHost
{
    public const string Option = "--run-script";

    public static int Run(string script)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        using Runspace runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        foreach (PSObject item in shell.AddScript(script).Invoke())
            Console.WriteLine(Convert.ToString(item.BaseObject, CultureInfo.InvariantCulture));
        foreach (ErrorRecord error in shell.Streams.Error)
            Console.Error.WriteLine(error);
        return shell.HadErrors ? 1 : 0;
    }
}
