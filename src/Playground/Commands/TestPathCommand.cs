using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Test-Path.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string[] Path { get; set; } = [];

    /// <summary>Any, Container or Leaf.</summary>
    [Parameter]
    [ValidateSet("Any", "Container", "Leaf")]
    public string PathType { get; set; } = "Any";

    protected override void ProcessRecord()
    {
        foreach (string path in Path)
        {
            bool exists = InvokeProvider.Item.Exists(path);
            WriteObject(exists && PathType switch
            {
                "Container" => InvokeProvider.Item.IsContainer(path),
                "Leaf" => !InvokeProvider.Item.IsContainer(path),
                _ => true,
            });
        }
    }
}
