using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace Playground.Commands;

/// <summary>Sort-Object. Always stable, which the real one is on demand.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    // What has no such property comes after all that have it, in either order.
    private static readonly object s_absent = new();

    private readonly List<PSObject> _items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public SwitchParameter Stable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, AutomationNull.Value)) _items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        List<PropertySelector> properties = PropertySelector.FromParameter(Property);
        var comparer = new ValueComparer(CaseSensitive);
        bool[] descending = properties.Count == 0 ? [Descending] : [.. properties.Select(p => p.Descending ?? Descending)];

        IEnumerable<(PSObject Item, object?[] Keys)> sorted =
            [.. _items.Select(item => (item, KeysOf(item, properties))).Order(Comparer<(PSObject, object?[])>.Create(CompareKeys))];
        if (Unique) sorted = WithoutRepeats(sorted, comparer);

        PSObject[] result = [.. sorted.Select(entry => entry.Item)];
        WriteObject(Top > 0 ? result.Take(Top) : Bottom > 0 ? result.TakeLast(Bottom) : result, enumerateCollection: true);

        int CompareKeys((PSObject, object?[] Keys) a, (PSObject, object?[] Keys) b)
        {
            for (int i = 0; i < a.Keys.Length; i++)
            {
                int absence = ReferenceEquals(a.Keys[i], s_absent).CompareTo(ReferenceEquals(b.Keys[i], s_absent));
                if (absence != 0) return absence;
                int order = comparer.Compare(a.Keys[i], b.Keys[i]);
                if (order != 0) return descending[i] ? -order : order;
            }

            return 0;
        }
    }

    private static object?[] KeysOf(PSObject item, List<PropertySelector> properties) => properties.Count == 0
        ? [item.BaseObject is PSCustomObject ? item.ToString() : item.BaseObject]
        : [.. properties.Select(p => p.TryReadOne(item, out object? value) ? value : s_absent)];

    private static IEnumerable<(PSObject Item, object?[] Keys)> WithoutRepeats(
        IEnumerable<(PSObject Item, object?[] Keys)> sorted, ValueComparer comparer)
    {
        object?[]? previous = null;
        foreach ((PSObject Item, object?[] Keys) entry in sorted)
        {
            if (previous is not null && previous.SequenceEqual(entry.Keys, comparer)) continue;
            previous = entry.Keys;
            yield return entry;
        }
    }
}
