using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

// The name the real type has: the engine's table view is bound to it.
namespace Microsoft.PowerShell.Commands;

/// <summary>A group of Group-Object.</summary>
public class GroupInfo
{
    internal GroupInfo(string name, ArrayList values) => (Name, Values) = (name, values);

    public ArrayList Values { get; }

    public int Count { get; internal set; }

    public virtual Collection<PSObject>? Group { get; } = [];

    public string Name { get; }
}

/// <summary>A group of Group-Object -NoElement.</summary>
public sealed class GroupInfoNoElement : GroupInfo
{
    internal GroupInfoNoElement(string name, ArrayList values) : base(name, values)
    {
    }

    public override Collection<PSObject>? Group => null;
}
