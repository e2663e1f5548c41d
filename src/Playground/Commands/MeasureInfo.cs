// The names the real types have: the engine's list views are bound to them.
namespace Microsoft.PowerShell.Commands;

/// <summary>A result of Measure-Object.</summary>
public abstract class MeasureInfo
{
    public string? Property { get; internal set; }
}

/// <summary>Measured numbers.</summary>
public sealed class GenericMeasureInfo : MeasureInfo
{
    public int Count { get; internal set; }

    public double? Average { get; internal set; }

    public double? Sum { get; internal set; }

    public double? Maximum { get; internal set; }

    public double? Minimum { get; internal set; }

    public double? StandardDeviation { get; internal set; }
}

/// <summary>Measured values of which the least or greatest was asked and which are no numbers.</summary>
public sealed class GenericObjectMeasureInfo : MeasureInfo
{
    public int Count { get; internal set; }

    public double? Average { get; internal set; }

    public double? Sum { get; internal set; }

    public object? Maximum { get; internal set; }

    public object? Minimum { get; internal set; }

    public double? StandardDeviation { get; internal set; }
}

/// <summary>Measured text.</summary>
public sealed class TextMeasureInfo : MeasureInfo
{
    public int? Lines { get; internal set; }

    public int? Words { get; internal set; }

    public int? Characters { get; internal set; }
}
