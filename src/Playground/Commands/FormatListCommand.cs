using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Playground.Commands;

/// <summary>Format-List: parameters and work are the engine's, only the name is missing there.</summary>
[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => EngineInternals.UseFormatter(this, "List");
}
