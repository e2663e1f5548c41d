using System.Linq;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>ConvertTo-Csv.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv")]
[OutputType(typeof(string))]
public sealed class ConvertToCsvCommand : PSCmdlet
{
    private string[]? _names;

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    protected override void ProcessRecord()
    {
        if (_names is null)
        {
            _names = [.. InputObject.Properties.Select(property => property.Name)];
            WriteObject(CsvText.WriteHeader(_names, Delimiter));
        }

        WriteObject(CsvText.WriteRow(InputObject, _names, Delimiter));
    }
}
