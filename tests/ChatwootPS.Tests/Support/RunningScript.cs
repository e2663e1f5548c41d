using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ChatwootPS.Tests.Support;

/// <summary>A script that goes on while the test does other things.</summary>
internal sealed class RunningScript : IDisposable
{
    private readonly PowerShell _shell;
    private readonly PSDataCollection<PSObject> _output = new();
    private readonly IAsyncResult _running;
    private readonly SemaphoreSlim _came = new(0);

    public RunningScript(Runspace runspace, string script)
    {
        _shell = PowerShell.Create(runspace);
        _shell.AddScript(script);
        _output.DataAdded += (_, _) => _came.Release();
        _running = _shell.BeginInvoke<PSObject, PSObject>(null, _output);
    }

    public bool IsRunning => !_running.IsCompleted;

    /// <summary>What was told in the information stream up to now.</summary>
    public IReadOnlyList<object> Information => _shell.Streams.Information.ToList().Select(record => record.MessageData).ToList();

    public IReadOnlyList<string> Warnings => _shell.Streams.Warning.ToList().Select(record => record.Message).ToList();

    public IReadOnlyList<string> Verbose => _shell.Streams.Verbose.ToList().Select(record => record.Message).ToList();

    /// <summary>Waits until so many objects came out.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync<T>(int count, int seconds = 30)
    {
        await WaitForAsync(count, seconds);
        return Output<T>();
    }

    /// <summary>The same for objects of no type of ours.</summary>
    public async Task<IReadOnlyList<PSObject>> WaitForAsync(int count, int seconds = 30)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds));
        while (Written().Count < count)
        {
            if (_running.IsCompleted && Written().Count < count)
                throw new Xunit.Sdk.XunitException($"The script ended after {Written().Count} objects: {string.Join(Environment.NewLine, _shell.Streams.Error)} {_shell.InvocationStateInfo.Reason?.Message}");
            try
            {
                await _came.WaitAsync(TimeSpan.FromMilliseconds(200), patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new Xunit.Sdk.XunitException($"Only {Written().Count} of {count} objects came. {string.Join(Environment.NewLine, _shell.Streams.Verbose.Select(record => record.Message))}");
            }
        }
        return Written();
    }

    public IReadOnlyList<T> Output<T>() => Written().Select(item => (T)item.BaseObject).ToList();

    /// <summary>What Ctrl+C does.</summary>
    public ScriptResult Stop()
    {
        _shell.Stop();
        return Result();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<ScriptResult> EndAsync(int seconds = 30)
    {
        await Task.Run(() => _running.AsyncWaitHandle.WaitOne(TimeSpan.FromSeconds(seconds)), TestContext.Current.CancellationToken);
        Assert.True(_running.IsCompleted, "The script does not end.");
        return Result();
    }

    public void Dispose()
    {
        if (IsRunning)
            _shell.Stop();
        _shell.Dispose();
        _came.Dispose();
    }

    /// <summary>What is there now; the collection's own ReadAll would take it out.</summary>
    private List<PSObject> Written() => Enumerable.Range(0, _output.Count).Select(index => _output[index]).ToList();

    private ScriptResult Result() => new(
        Written(),
        _shell.Streams.Error.ToList(),
        _shell.Streams.Warning.Select(record => record.Message).ToList(),
        _shell.Streams.Verbose.Select(record => record.Message).ToList(),
        _shell.Streams.Debug.Select(record => record.Message).ToList(),
        _shell.InvocationStateInfo.Reason is PipelineStoppedException ? null : _shell.InvocationStateInfo.Reason);
}
