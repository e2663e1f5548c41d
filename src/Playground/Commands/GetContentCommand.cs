using System.IO;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Get-Content of text files.</summary>
[Cmdlet(VerbsCommon.Get, "Content")]
[OutputType(typeof(string))]
public sealed class GetContentCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    public string[] Path { get; set; } = [];

    /// <summary>The whole file as one string.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string path in Path)
        {
            foreach (string file in FilePaths.Existing(this, path))
            {
                if (Raw) WriteObject(File.ReadAllText(file));
                else foreach (string line in File.ReadLines(file)) WriteObject(line);
            }
        }
    }
}
