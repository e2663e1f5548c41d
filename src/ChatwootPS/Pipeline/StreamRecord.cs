using System;
using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>Something an operation wants written, kept until it is its turn.</summary>
internal readonly struct StreamRecord
{
    private StreamRecord(Action<Cmdlet> write, bool isOutput)
    {
        Write = write;
        IsOutput = isOutput;
    }

    /// <summary>Writes it. On the pipeline thread only.</summary>
    public Action<Cmdlet> Write { get; }

    public bool IsOutput { get; }

    public static StreamRecord Output(object value) => new(cmdlet => cmdlet.WriteObject(value), true);

    public static StreamRecord Error(ErrorRecord record) => new(cmdlet => cmdlet.WriteError(record), false);

    public static StreamRecord Verbose(string text) => new(cmdlet => cmdlet.WriteVerbose(text), false);

    public static StreamRecord Warning(string text) => new(cmdlet => cmdlet.WriteWarning(text), false);

    public static StreamRecord Debug(string text) => new(cmdlet => cmdlet.WriteDebug(text), false);

    public static StreamRecord Progress(ProgressRecord record) => new(cmdlet => cmdlet.WriteProgress(record), false);
}
