using System;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ChatwootPS.Benchmarks;

/// <summary>Where a cmdlet writes to outside of a pipeline: nowhere.</summary>
internal sealed class CountingRuntime : ICommandRuntime
{
    public long Written { get; private set; }

    public PSHost Host => throw new NotSupportedException();

    public PSTransactionContext CurrentPSTransaction => throw new NotSupportedException();

    public void WriteObject(object? sendToPipeline) => Written++;

    public void WriteObject(object? sendToPipeline, bool enumerateCollection) => Written++;

    public void WriteError(ErrorRecord errorRecord) => throw errorRecord.Exception;

    [DoesNotReturn]
    public void ThrowTerminatingError(ErrorRecord errorRecord) => throw errorRecord.Exception;

    public void WriteDebug(string text)
    {
    }

    public void WriteVerbose(string text)
    {
    }

    public void WriteWarning(string text)
    {
    }

    public void WriteCommandDetail(string text)
    {
    }

    public void WriteProgress(ProgressRecord progressRecord)
    {
    }

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
    }

    public bool ShouldProcess(string? target) => true;

    public bool ShouldProcess(string? target, string? action) => true;

    public bool ShouldProcess(string? verboseDescription, string? verboseWarning, string? caption) => true;

    public bool ShouldProcess(string? verboseDescription, string? verboseWarning, string? caption, out ShouldProcessReason shouldProcessReason)
    {
        shouldProcessReason = ShouldProcessReason.None;
        return true;
    }

    public bool ShouldContinue(string? query, string? caption) => true;

    public bool ShouldContinue(string? query, string? caption, ref bool yesToAll, ref bool noToAll) => true;

    public bool TransactionAvailable() => false;
}
