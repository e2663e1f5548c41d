using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Orders values as the sorting cmdlets do: by the engine's comparison where it has one, else by their text.</summary>
internal sealed class ValueComparer(bool caseSensitive) : IComparer<object?>, IEqualityComparer<object?>
{
    public int Compare(object? x, object? y)
    {
        if (LanguagePrimitives.TryCompare(x, y, !caseSensitive, CultureInfo.CurrentCulture, out int order)) return order;
        return string.Compare(Text(x), Text(y), CultureInfo.CurrentCulture,
            caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);
    }

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    // Equal values may be of unlike types (1 and 1.0), so only the comparison can tell.
    public int GetHashCode(object? value) => 0;

    private static string Text(object? value) => value is null ? "" : PSObject.AsPSObject(value).ToString();
}
