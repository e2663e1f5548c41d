using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Export-Csv.</summary>
[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true)]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private StreamWriter? _file;
    private string[]? _names;

    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = new();

    [Parameter(Position = 0, Mandatory = true)]
    public string Path { get; set; } = "";

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>Separates by what lists are separated with where the user lives.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    [Parameter]
    [Alias("NTI")]
    public SwitchParameter NoTypeInformation { get; set; }

    [Parameter]
    public SwitchParameter Append { get; set; }

    protected override void BeginProcessing()
    {
        if (UseCulture) Delimiter = CultureInfo.CurrentCulture.TextInfo.ListSeparator[0];
        string file = GetUnresolvedProviderPathFromPSPath(Path);
        if (!ShouldProcess(file)) return;
        if (Append && File.Exists(file))
        {
            using var reader = new StreamReader(file);
            _names = CsvText.ReadRows(reader, Delimiter).FirstOrDefault();
        }

        _file = new StreamWriter(file, Append);
    }

    protected override void ProcessRecord()
    {
        if (_file is null) return;
        if (_names is null)
        {
            _names = [.. InputObject.Properties.Select(property => property.Name)];
            _file.WriteLine(CsvText.WriteHeader(_names, Delimiter));
        }

        _file.WriteLine(CsvText.WriteRow(InputObject, _names, Delimiter));
    }

    protected override void EndProcessing() => _file?.Flush();

    public void Dispose() => _file?.Dispose();
}
