using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;
using Microsoft.PowerShell.Commands;

namespace Playground.Commands;

/// <summary>Measure-Object.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object", DefaultParameterSetName = "GenericMeasure")]
[OutputType(typeof(GenericMeasureInfo), typeof(TextMeasureInfo), typeof(GenericObjectMeasureInfo))]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly Dictionary<string, List<object?>> _values = new(StringComparer.OrdinalIgnoreCase);
    private List<PropertySelector> _properties = [];
    private int _received;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Sum { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Average { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Maximum { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Minimum { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter StandardDeviation { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter AllStats { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Line { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Word { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Character { get; set; }

    protected override void BeginProcessing() => _properties = PropertySelector.FromParameter(Property);

    protected override void ProcessRecord()
    {
        if (InputObject is null || ReferenceEquals(InputObject, AutomationNull.Value)) return;
        _received++;
        if (_properties.Count == 0)
        {
            Add("", InputObject);
            return;
        }

        foreach (PropertySelector property in _properties)
        {
            if (property.TryReadOne(InputObject, out _))
            {
                foreach ((string name, object? value) in property.Read(InputObject)) Add(name, value);
            }
        }
    }

    protected override void EndProcessing()
    {
        if (_properties.Count == 0 && _received == 0) Write(null, []);
        foreach ((string name, List<object?> values) in _values) Write(name.Length == 0 ? null : name, values);

        if (_properties.Count == 0) return;
        foreach (string missing in _properties.Select(p => p.ToString()).Where(p => !WildcardPattern.ContainsWildcardCharacters(p) && !_values.ContainsKey(p)))
        {
            WriteError(new ErrorRecord(
                new PSArgumentException($"The property \"{missing}\" cannot be found in the input for any objects."),
                "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, targetObject: null));
        }
    }

    private void Add(string name, object? value)
    {
        if (value is null) return;
        if (!_values.TryGetValue(name, out List<object?>? values)) _values[name] = values = [];
        values.Add(value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value);
    }

    private void Write(string? property, List<object?> values) =>
        WriteObject(ParameterSetName == "TextMeasure" ? MeasureText(property, values) : Measure(property, values));

    private MeasureInfo Measure(string? property, List<object?> values)
    {
        bool numbersNeeded = Sum || Average || StandardDeviation || AllStats;
        bool extremes = Maximum || Minimum || AllStats;
        List<double> numbers = [];
        bool allNumbers = true;
        foreach (object? value in values)
        {
            if (!numbersNeeded && !extremes) break;
            if (LanguagePrimitives.TryConvertTo(value, out double number) && value is not DateTime) numbers.Add(number);
            else
            {
                allNumbers = false;
                if (numbersNeeded) WriteNotNumeric(value);
            }
        }

        // One value that is no number spoils the sums of all.
        if (!allNumbers && numbersNeeded && !extremes) numbers.Clear();
        double? sum = (Sum || AllStats) && numbers.Count > 0 ? numbers.Sum() : null;
        double? average = (Average || AllStats) && numbers.Count > 0 ? numbers.Average() : null;
        double? deviation = (StandardDeviation || AllStats) && numbers.Count > 0 ? Deviation(numbers) : null;
        if (extremes && !allNumbers)
        {
            object?[] ordered = [.. values.Order(new ValueComparer(caseSensitive: false))];
            return new GenericObjectMeasureInfo
            {
                Property = property,
                Count = values.Count,
                Sum = sum,
                Average = average,
                StandardDeviation = deviation,
                Maximum = Maximum || AllStats ? ordered[^1] : null,
                Minimum = Minimum || AllStats ? ordered[0] : null,
            };
        }

        return new GenericMeasureInfo
        {
            Property = property,
            Count = values.Count,
            Sum = sum,
            Average = average,
            StandardDeviation = deviation,
            Maximum = (Maximum || AllStats) && numbers.Count > 0 ? numbers.Max() : null,
            Minimum = (Minimum || AllStats) && numbers.Count > 0 ? numbers.Min() : null,
        };
    }

    private TextMeasureInfo MeasureText(string? property, List<object?> values)
    {
        string[] texts = [.. values.Select(value => value!.ToString() ?? "")];
        return new TextMeasureInfo
        {
            Property = property,
            Lines = Line ? texts.Sum(text => text.Length == 0 ? 0 : text.TrimEnd('\n').Count(c => c == '\n') + 1) : null,
            Words = Word ? texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length) : null,
            Characters = Character ? texts.Sum(text => text.Length) : null,
        };
    }

    // Of a sample, as the real cmdlet has it.
    private static double Deviation(List<double> numbers)
    {
        if (numbers.Count < 2) return 0;
        double mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1));
    }

    private void WriteNotNumeric(object? value) => WriteError(new ErrorRecord(
        new PSInvalidCastException($"Input object \"{value}\" is not numeric."),
        "NonNumericInputObject", ErrorCategory.InvalidType, value));
}
