using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Get-Random: numbers, or picks from a list. -SetSeed holds for the process, as in the shell.</summary>
[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "Number")]
[OutputType(typeof(int), typeof(long), typeof(double))]
public sealed class GetRandomCommand : PSCmdlet
{
    private static Random s_random = Random.Shared;

    private readonly List<object?> _items = [];

    [Parameter(ParameterSetName = "Number", Position = 0)]
    public object? Maximum { get; set; }

    [Parameter(ParameterSetName = "Number")]
    public object? Minimum { get; set; }

    [Parameter(ParameterSetName = "List", Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object?[]? InputObject { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    [Parameter(ParameterSetName = "List")]
    public SwitchParameter Shuffle { get; set; }

    [Parameter]
    public int? SetSeed { get; set; }

    protected override void BeginProcessing()
    {
        if (SetSeed is { } seed) s_random = new Random(seed);
        if (ParameterSetName != "Number") return;
        for (int i = 0; i < Count; i++) WriteObject(NextNumber());
    }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "List") _items.AddRange(InputObject ?? [null]);
    }

    protected override void EndProcessing()
    {
        if (ParameterSetName != "List") return;
        int wanted = Shuffle ? _items.Count : Math.Min(Count, _items.Count);
        for (int i = 0; i < wanted; i++)
        {
            int pick = s_random.Next(i, _items.Count);
            (_items[i], _items[pick]) = (_items[pick], _items[i]);
            WriteObject(_items[i]);
        }
    }

    private object NextNumber()
    {
        object low = Unwrap(Minimum) ?? 0;
        object high = Unwrap(Maximum) ?? int.MaxValue;
        if (low is double or float || high is double or float)
        {
            double from = LanguagePrimitives.ConvertTo<double>(low), to = LanguagePrimitives.ConvertTo<double>(high);
            return from < to ? from + (s_random.NextDouble() * (to - from)) : throw Order(low, high);
        }

        long first = LanguagePrimitives.ConvertTo<long>(low), end = LanguagePrimitives.ConvertTo<long>(high);
        if (first >= end) throw Order(low, high);
        long number = s_random.NextInt64(first, end);
        return low is long || high is long ? number : (int)number;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private PSArgumentException Order(object low, object high)
    {
        var refused = new PSArgumentException($"The Minimum value ({low}) cannot be greater than or equal to the Maximum value ({high}).");
        ThrowTerminatingError(new ErrorRecord(refused, "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, targetObject: null));
        return refused;
    }
}
