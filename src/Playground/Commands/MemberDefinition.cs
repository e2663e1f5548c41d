using System.Management.Automation;

// The name the real type has: the engine's table view is bound to it.
namespace Microsoft.PowerShell.Commands;

/// <summary>A row of Get-Member.</summary>
public sealed class MemberDefinition
{
    internal MemberDefinition(string typeName, string name, PSMemberTypes memberType, string definition) =>
        (TypeName, Name, MemberType, Definition) = (typeName, name, memberType, definition);

    public string TypeName { get; }

    public string Name { get; }

    public PSMemberTypes MemberType { get; }

    public string Definition { get; }

    public override string ToString() => Definition;
}
