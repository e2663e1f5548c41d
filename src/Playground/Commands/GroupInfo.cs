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

    public Collection<PSObject> Group { get; } = [];

    public string Name { get; }
}

/// <summary>A group of Group-Object -NoElement: it counts its elements and does not keep them.</summary>
public sealed class GroupInfoNoElement : GroupInfo
{
    internal GroupInfoNoElement(string name, ArrayList values) : base(name, values)
    {
    }
}
