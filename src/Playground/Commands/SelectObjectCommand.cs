using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace Playground.Commands;

/// <summary>Select-Object.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "Default")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _held = new();
    private readonly List<PSObject> _seen = [];
    private List<PropertySelector> _properties = [];
    private WildcardPattern[] _excluded = [];
    private int _received;
    private int _emitted;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public string[] ExcludeProperty { get; set; } = [];

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseInsensitive { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "SkipLast")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLast")]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = "Index")]
    [ValidateRange(0, int.MaxValue)]
    public int[]? Index { get; set; }

    /// <summary>Lets the commands before this one run to their end although -First has all it wants.</summary>
    [Parameter(ParameterSetName = "Default")]
    [Parameter(ParameterSetName = "Index")]
    public SwitchParameter Wait { get; set; }

    protected override void BeginProcessing()
    {
        // -ExcludeProperty alone means everything but these.
        object[]? wanted = Property ?? (ExcludeProperty.Length > 0 && ExpandProperty is null ? ["*"] : null);
        _properties = PropertySelector.FromParameter(wanted);
        _excluded = [.. ExcludeProperty.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase))];
    }

    protected override void ProcessRecord()
    {
        if (ReferenceEquals(InputObject, AutomationNull.Value)) return;
        int position = _received++;
        if (Index is not null) ProcessIndexed(position);
        else if (Last > 0) ProcessLast();
        else if (position >= Skip) ProcessFirst();

        bool satisfied = Index is not null
            ? _received > Index.Max()
            : Last == 0 && First is { } first && _emitted >= first;
        if (satisfied && !Wait) EngineInternals.StopUpstream(this);
    }

    protected override void EndProcessing()
    {
        if (Last > 0)
        {
            // With -Last, -Skip counts from the end.
            while (_held.Count > Skip) Emit(_held.Dequeue());
        }
    }

    private void ProcessIndexed(int position)
    {
        if (Index!.Contains(position)) Emit(InputObject);
    }

    private void ProcessLast()
    {
        if (First is { } first && _emitted < first)
        {
            _emitted++;
            Emit(InputObject);
            return;
        }

        _held.Enqueue(InputObject);
        if (_held.Count > Last + Skip) _held.Dequeue();
    }

    private void ProcessFirst()
    {
        if (SkipLast > 0)
        {
            _held.Enqueue(InputObject);
            if (_held.Count > SkipLast) Emit(_held.Dequeue());
            return;
        }

        if (First is { } first && _emitted >= first) return;
        _emitted++;
        Emit(InputObject);
    }

    private void Emit(PSObject source)
    {
        if (ExpandProperty is not null) Expand(source);
        else Write(_properties.Count == 0 ? source : Shape(source));
    }

    private PSObject Shape(PSObject source)
    {
        var selected = new PSObject();
        foreach ((string name, object? value) in _properties.SelectMany(p => p.Read(source)))
        {
            if (IsExcluded(name)) continue;
            if (selected.Properties[name] is null) selected.Properties.Add(new PSNoteProperty(name, value));
            else if (!HasWildcards) WriteDuplicate(name, source);
        }

        string type = source.BaseObject is PSCustomObject ? source.TypeNames[0] : source.BaseObject.GetType().ToString();
        selected.TypeNames.Insert(0, type.StartsWith("Selected.", StringComparison.Ordinal) ? type : "Selected." + type);
        return selected;
    }

    private bool HasWildcards => Property is null || Property.Any(p => p is string name && WildcardPattern.ContainsWildcardCharacters(name));

    private void Expand(PSObject source)
    {
        PropertySelector expanded = PropertySelector.FromParameter([ExpandProperty!])[0];
        if (!expanded.TryReadOne(source, out object? value))
        {
            WriteError(new ErrorRecord(
                new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."),
                "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, source));
            return;
        }

        IEnumerable? items = LanguagePrimitives.GetEnumerable(value);
        if (items is null) WriteExpanded(value, source);
        else foreach (object? item in items) WriteExpanded(item, source);
    }

    private void WriteExpanded(object? value, PSObject source)
    {
        if (value is null) return;
        PSObject result = PSObject.AsPSObject(value);
        if (_properties.Count > 0)
        {
            result = result.Copy();
            foreach ((string name, object? extra) in _properties.SelectMany(p => p.Read(source)))
            {
                if (IsExcluded(name)) continue;
                if (result.Properties[name] is null) result.Properties.Add(new PSNoteProperty(name, extra));
                else WriteDuplicate(name, source);
            }
        }

        Write(result);
    }

    private void WriteDuplicate(string name, PSObject source) => WriteError(new ErrorRecord(
        new PSArgumentException($"The property cannot be processed because the property \"{name}\" already exists."),
        "AlreadyExistingUserSpecifiedPropertyNoExpand", ErrorCategory.InvalidOperation, source));

    private bool IsExcluded(string name) => _excluded.Any(pattern => pattern.IsMatch(name));

    private void Write(PSObject result)
    {
        if (Unique)
        {
            if (_seen.Any(earlier => AreSame(earlier, result))) return;
            _seen.Add(result);
        }

        WriteObject(result);
    }

    private bool AreSame(PSObject a, PSObject b)
    {
        var comparer = new ValueComparer(caseSensitive: !CaseInsensitive);
        if (a.BaseObject is not PSCustomObject || b.BaseObject is not PSCustomObject)
        {
            return comparer.Equals(a.BaseObject, b.BaseObject);
        }

        PSPropertyInfo[] left = [.. a.Properties], right = [.. b.Properties];
        return left.Length == right.Length
            && left.Zip(right).All(pair => pair.First.Name == pair.Second.Name && comparer.Equals(pair.First.Value, pair.Second.Value));
    }
}
