using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;
using Microsoft.PowerShell.Commands;

namespace Playground.Commands;

/// <summary>Group-Object.</summary>
[Cmdlet(VerbsData.Group, "Object")]
[OutputType(typeof(GroupInfo), typeof(Hashtable))]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<(PSObject Item, object?[] Keys)> _items = [];
    private List<PropertySelector> _properties = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter NoElement { get; set; }

    [Parameter]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void BeginProcessing() => _properties = PropertySelector.FromParameter(Property);

    protected override void ProcessRecord()
    {
        if (InputObject is null || ReferenceEquals(InputObject, AutomationNull.Value)) return;
        object?[] keys = _properties.Count == 0
            ? [InputObject.BaseObject is PSCustomObject ? InputObject : InputObject.BaseObject]
            : [.. _properties.Select(p => p.TryReadOne(InputObject, out object? value) ? value : null)];
        _items.Add((InputObject, keys));
    }

    protected override void EndProcessing()
    {
        List<GroupInfo> groups = MakeGroups();
        if (!AsHashTable)
        {
            WriteObject(groups, enumerateCollection: true);
            return;
        }

        var table = new Hashtable(CaseSensitive ? StringComparer.CurrentCulture : StringComparer.CurrentCultureIgnoreCase);
        foreach (GroupInfo group in groups)
        {
            object? key = AsString || group.Values.Count > 1 ? group.Name : group.Values[0];
            table[key ?? ""] = group.Group;
        }

        WriteObject(table);
    }

    // Groups come out in the order of their values; a stable sort keeps each group's own order.
    private List<GroupInfo> MakeGroups()
    {
        var comparer = new ValueComparer(CaseSensitive);
        var groups = new List<GroupInfo>();
        object?[]? current = null;
        foreach ((PSObject item, object?[] keys) in _items.OrderBy(entry => entry.Keys, Comparer<object?[]>.Create(CompareKeys)))
        {
            if (current is null || !current.SequenceEqual(keys, comparer)) groups.Add(NewGroup(current = keys));
            groups[^1].Count++;
            if (!NoElement) groups[^1].Group.Add(item);
        }

        return groups;

        int CompareKeys(object?[]? a, object?[]? b) =>
            a!.Zip(b!).Select(pair => comparer.Compare(pair.First, pair.Second)).FirstOrDefault(order => order != 0);
    }

    private GroupInfo NewGroup(object?[] keys)
    {
        string name = string.Join(", ", keys.Select(key => key switch
        {
            null => "",
            not string when LanguagePrimitives.GetEnumerable(key) is { } items =>
                "{" + string.Join(", ", items.Cast<object?>()) + "}",
            _ => PSObject.AsPSObject(key).ToString(),
        }));
        var values = new ArrayList(keys);
        return NoElement ? new GroupInfoNoElement(name, values) : new GroupInfo(name, values);
    }
}
