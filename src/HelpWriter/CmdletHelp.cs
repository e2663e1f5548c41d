using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace HelpWriter;

/// <summary>What the help of one cmdlet says.</summary>
internal sealed record CmdletHelp(
    CmdletInfo Cmdlet,
    string Synopsis,
    string Description,
    IReadOnlyList<(string Code, string Remarks)> Examples,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs)
{
    private static readonly Dictionary<string, string> s_common = new()
    {
        ["WhatIf"] = "Shows what would be done and does nothing.",
        ["Confirm"] = "Asks before each change.",
        ["First"] = "Gives out only so many objects; no more is read than that takes.",
        ["Skip"] = "Leaves out so many objects first.",
        ["IncludeTotalCount"] = "Gives out first how many objects there are in all, where the server says so.",
    };

    public static CmdletHelp Of(CmdletInfo cmdlet, Comments comments)
    {
        Type type = cmdlet.ImplementingType;
        string description = comments.Summary(type);
        return new CmdletHelp(
            cmdlet,
            FirstSentence(description),
            description,
            comments.Examples(type).ToList(),
            OwnParameters(cmdlet).ToDictionary(name => name, name => s_common.TryGetValue(name, out string? common) ? common : comments.Summary(PropertyOf(type, name))),
            cmdlet.ParameterSets.SelectMany(set => set.Parameters).Where(parameter => parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName)
                .Select(parameter => TypeName(parameter.ParameterType)).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToList(),
            cmdlet.OutputType.Select(output => output.Name).Where(name => name != "System.Void").ToList());
    }

    /// <summary>The parameters a person is told about.</summary>
    public static IEnumerable<string> OwnParameters(CmdletInfo cmdlet) => cmdlet.Parameters.Values
        .Where(parameter => !CommonParameters.Contains(parameter.Name) && parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => !attribute.DontShow))
        .Select(parameter => parameter.Name)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>A type as people write it: <c>Label[]</c>, <c>ResourceRef[Contact]</c>.</summary>
    public static string TypeName(Type type)
    {
        if (type.IsArray)
            return TypeName(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return TypeName(inner);
        if (type.IsGenericType)
            return $"{type.Name.Split('`')[0]}[{string.Join(", ", type.GetGenericArguments().Select(TypeName))}]";
        return type == typeof(SwitchParameter) ? "SwitchParameter" : type.Name;
    }

    private static HashSet<string> CommonParameters => [.. System.Management.Automation.Cmdlet.CommonParameters];

    private static PropertyInfo PropertyOf(Type type, string name)
    {
        // An override hides its base; the one nearest to the leaf is what the user gets.
        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
            if (declaring.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is { } property)
                return property;
        throw new InvalidOperationException($"{type.Name} has no property {name}.");
    }

    private static string FirstSentence(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
