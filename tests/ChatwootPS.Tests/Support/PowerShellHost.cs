using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ChatwootPS.Tests.Support;

/// <summary>A runspace with the built module imported as a user imports it.</summary>
internal sealed class PowerShellHost : IDisposable
{
    private readonly ListeningHost _host = new();

    /// <param name="everyday">Adds stand-ins for the shell's own commands (Select-Object, Measure-Object, Export-Csv...), which the engine comes without; with it goes a console that listens.</param>
    public PowerShellHost(Action<InitialSessionState>? everyday = null)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule(ModuleLocation.Manifest);
        everyday?.Invoke(state);
        Runspace = everyday is not null ? RunspaceFactory.CreateRunspace(_host, state) : RunspaceFactory.CreateRunspace(state);
        Runspace.Open();
    }

    public Runspace Runspace { get; }

    /// <summary>What was said to the person at the console, such as what -WhatIf says.</summary>
    public IReadOnlyList<string> Said => _host.Lines;

    /// <summary>Lets a person sit at the console who knows one secret.</summary>
    public void Answer(string secret) => _host.Secret = secret;

    /// <summary>Lets a person sit at the console who takes the same choice each time: 0 is 'yes', 1 'yes to all', 2 'no', 3 'no to all'.</summary>
    public void Choose(int choice) => _host.Choice = choice;

    /// <summary>Runs a script to its end. Variables are set before it, so that no value is spliced into its text.</summary>
    public ScriptResult Run(string script, params (string Name, object? Value)[] variables)
    {
        foreach ((string name, object? value) in variables)
            Runspace.SessionStateProxy.SetVariable(name, value);
        using PowerShell shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        var output = new List<PSObject>();
        Exception? thrown = null;
        try
        {
            shell.Invoke(null, output, null);
        }
        catch (RuntimeException failure)
        {
            thrown = failure;
        }
        return new ScriptResult(
            output,
            shell.Streams.Error.ToList(),
            shell.Streams.Warning.Select(record => record.Message).ToList(),
            shell.Streams.Verbose.Select(record => record.Message).ToList(),
            shell.Streams.Debug.Select(record => record.Message).ToList(),
            thrown);
    }

    public void Dispose() => Runspace.Dispose();
}

/// <summary>Everything a script gave out.</summary>
internal sealed record ScriptResult(
    IReadOnlyList<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    Exception? Thrown)
{
    /// <summary>What came out, of a script that must not have complained.</summary>
    public IReadOnlyList<T> Succeed<T>()
    {
        Succeed();
        return Output.Select(item => (T)item.BaseObject).ToList();
    }

    public void Succeed()
    {
        if (Thrown is not null)
            throw new Xunit.Sdk.XunitException($"The script threw: {Thrown.Message}");
        if (Errors.Count > 0)
            throw new Xunit.Sdk.XunitException($"The script wrote errors: {string.Join(Environment.NewLine, Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"))}");
    }

    /// <summary>The only error, terminating or not.</summary>
    public ErrorRecord Error => Thrown is IContainsErrorRecord { ErrorRecord: { } record } && Errors.Count == 0
        ? record
        : Errors.Count == 1 ? Errors[0] : throw new Xunit.Sdk.XunitException($"One error was expected, {Errors.Count} came: {string.Join(Environment.NewLine, Errors)}{Thrown?.Message}");

    /// <summary>The stable part of the only error's id.</summary>
    public string ErrorId => Error.FullyQualifiedErrorId.Split(',')[0];
}
