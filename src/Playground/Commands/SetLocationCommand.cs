using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Set-Location.</summary>
[Cmdlet(VerbsCommon.Set, "Location")]
[OutputType(typeof(PathInfo))]
public sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string Path { get; set; } = "~";

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            PathInfo place = SessionState.Path.SetLocation(Path);
            if (PassThru) WriteObject(place);
        }
        catch (ItemNotFoundException e)
        {
            WriteError(e.ErrorRecord);
        }
    }
}
