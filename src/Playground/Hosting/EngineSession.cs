using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using Playground.Commands;

namespace Playground.Hosting;

/// <summary>The built-in engine with the stand-in cmdlets; runs one pipeline at a time.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly Lock _lock = new();
    private readonly UserInterface _screen;
    private Pipeline? _running;

    public EngineSession(UserInterface screen)
    {
        _screen = screen;
        Host = new PlaygroundHost(screen);
        InitialSessionState session = InitialSessionState.CreateDefault2();
        PlaygroundCommands.AddTo(session);
        if (OperatingSystem.IsWindows()) session.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        Runspace = RunspaceFactory.CreateRunspace(Host, session);
        Runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        Runspace.Open();
    }

    public PlaygroundHost Host { get; }

    public Runspace Runspace { get; }

    /// <summary>Runs a command line and shows what comes out. False when a terminating error ended it; that is shown too.</summary>
    public bool Run(string command, bool addToHistory = false) => Show(Runspace.CreatePipeline(command, addToHistory));

    /// <summary>Runs a script file with arguments; "-Name" among them names a parameter, as on pwsh's command line.</summary>
    public bool RunFile(string path, IEnumerable<string> arguments)
    {
        var command = new Command(path, isScript: false, useLocalScope: false);
        foreach (string argument in arguments)
        {
            bool isName = argument.Length > 1 && argument[0] == '-' && char.IsLetter(argument[1]);
            command.Parameters.Add(isName ? NameOf(argument) : new CommandParameter(null, argument));
        }

        Pipeline pipeline = Runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        EngineInternals.LetExitThrough(Runspace);
        return Show(pipeline);
    }

    /// <summary>The results of a command that shows nothing, such as the prompt function.</summary>
    public Collection<PSObject> Evaluate(string command)
    {
        using Pipeline pipeline = Runspace.CreatePipeline(command);
        return Invoke(pipeline);
    }

    /// <summary>Whether the last command succeeded: $?.</summary>
    public bool LastSucceeded => Evaluate("$?") is [{ BaseObject: true }];

    /// <summary>Ends what runs, from any thread, without waiting for it.</summary>
    public void Stop()
    {
        lock (_lock) _running?.StopAsync();
    }

    public void Dispose() => Runspace.Dispose();

    // "-Name:value" is a parameter with its value, "-Name" one whose value may follow.
    private static CommandParameter NameOf(string argument)
    {
        int colon = argument.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new CommandParameter(argument) : new CommandParameter(argument[..colon], argument[(colon + 1)..]);
    }

    private bool Show(Pipeline pipeline)
    {
        using (pipeline)
        {
            if (pipeline.Commands is [Command only]) only.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            pipeline.Commands.Add(OutDefault());
            try
            {
                Invoke(pipeline);
                return true;
            }
            catch (PipelineStoppedException)
            {
                return false;
            }
            catch (RuntimeException e)
            {
                ShowError(e);
                return false;
            }
            finally
            {
                _screen.ClearProgress();
            }
        }
    }

    // The formatter lays the error out like every other error.
    private void ShowError(RuntimeException exception)
    {
        using Pipeline pipeline = Runspace.CreatePipeline();
        pipeline.Commands.Add(OutDefault());
        pipeline.Input.Write(EngineInternals.AsErrorOutput(exception.ErrorRecord));
        Invoke(pipeline);
    }

    private Collection<PSObject> Invoke(Pipeline pipeline)
    {
        lock (_lock) _running = pipeline;
        try
        {
            return pipeline.Invoke();
        }
        finally
        {
            lock (_lock) _running = null;
        }
    }

    private static Command OutDefault() => new("Out-Default")
    {
        MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Error | PipelineResultTypes.Output,
    };
}
