using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Playground.Commands;

/// <summary>Format-Table: parameters and work are the engine's, only the name is missing there.</summary>
[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => EngineInternals.UseFormatter(this, "Table");
}
