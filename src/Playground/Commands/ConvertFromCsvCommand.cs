using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>ConvertFrom-Csv.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Csv")]
public sealed class ConvertFromCsvCommand : PSCmdlet
{
    private readonly List<string> _lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    public string[]? Header { get; set; }

    protected override void ProcessRecord() => _lines.AddRange(InputObject);

    protected override void EndProcessing()
    {
        using var reader = new StringReader(string.Join(Environment.NewLine, _lines));
        foreach (PSObject record in CsvText.ReadObjects(reader, Delimiter, Header, WriteWarning)) WriteObject(record);
    }
}
