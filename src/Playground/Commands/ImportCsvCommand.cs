using System.IO;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Import-Csv, row by row as the pipeline takes them.</summary>
[Cmdlet(VerbsData.Import, "Csv")]
public sealed class ImportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    public string[]? Header { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string path in Path)
        {
            foreach (string file in FilePaths.Existing(this, path))
            {
                using var reader = new StreamReader(file);
                foreach (PSObject record in CsvText.ReadObjects(reader, Delimiter, Header, WriteWarning)) WriteObject(record);
            }
        }
    }
}
