using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Set-Content of text files.</summary>
[Cmdlet(VerbsCommon.Set, "Content", SupportsShouldProcess = true)]
public sealed class SetContentCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true)]
    public string Path { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Value { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    protected override void ProcessRecord() =>
        _lines.AddRange((Value ?? []).Select(item => item is null ? "" : PSObject.AsPSObject(item).ToString()));

    protected override void EndProcessing()
    {
        string file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file)) return;
        if (NoNewline) File.WriteAllText(file, string.Concat(_lines));
        else File.WriteAllLines(file, _lines);
    }
}
