using System;
using System.IO;
using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Playground.Commands;

/// <summary>Out-String: what the prompt would show, as one string or as lines.</summary>
[Cmdlet(VerbsData.Out, "String")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringWriter _text = new();
    private int _written;

    /// <summary>One string a line, as they come.</summary>
    [Parameter]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = int.MaxValue;

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void BeginProcessing()
    {
        EngineInternals.UseTextOutput(this, _text, Width);
        base.BeginProcessing();
    }

    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (Stream) WriteFinishedLines();
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (Stream) WriteFinishedLines();
        else WriteObject(NoNewline ? _text.ToString().Replace(Environment.NewLine, "", StringComparison.Ordinal) : _text.ToString());
    }

    private void WriteFinishedLines()
    {
        string text = _text.ToString();
        for (int end; (end = text.IndexOf(Environment.NewLine, _written, StringComparison.Ordinal)) >= 0;)
        {
            WriteObject(text[_written..end]);
            _written = end + Environment.NewLine.Length;
        }
    }
}
