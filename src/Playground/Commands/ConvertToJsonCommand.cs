using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>ConvertTo-Json.</summary>
[Cmdlet(VerbsData.ConvertTo, "Json")]
[OutputType(typeof(string))]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    private readonly List<object?> _items = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter]
    [ValidateRange(0, 100)]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    [Parameter]
    public SwitchParameter EnumsAsStrings { get; set; }

    [Parameter]
    public SwitchParameter AsArray { get; set; }

    protected override void ProcessRecord() => _items.Add(InputObject);

    protected override void EndProcessing()
    {
        if (_items.Count == 0) return;
        var json = new JsonText(Depth, Compress, EnumsAsStrings);
        try
        {
            string text = json.Write(_items.Count > 1 || AsArray ? _items : _items[0]);
            if (json.WasTruncated)
            {
                WriteWarning($"Resulting JSON is truncated as serialization has exceeded the set depth of {Depth}.");
            }

            WriteObject(text);
        }
        catch (InvalidOperationException e)
        {
            ThrowTerminatingError(new ErrorRecord(e, "NonStringKeyInDictionary", ErrorCategory.InvalidOperation, InputObject));
        }
    }
}
