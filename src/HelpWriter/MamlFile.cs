using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Xml.Linq;

namespace HelpWriter;

/// <summary>The format Get-Help reads.</summary>
internal static class MamlFile
{
    private static readonly XNamespace s_maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace s_command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace s_dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static void Write(string file, IEnumerable<CmdletHelp> help)
    {
        XNamespace msh = "http://msh";
        new XDocument(
            new XElement(
                msh + "helpItems",
                new XAttribute("schema", "maml"),
                help.Select(Command))).Save(file);
    }

    private static XElement Command(CmdletHelp help) => new(
        s_command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", s_maml),
        new XAttribute(XNamespace.Xmlns + "command", s_command),
        new XAttribute(XNamespace.Xmlns + "dev", s_dev),
        new XElement(
            s_command + "details",
            new XElement(s_command + "name", help.Cmdlet.Name),
            new XElement(s_command + "verb", help.Cmdlet.Verb),
            new XElement(s_command + "noun", help.Cmdlet.Noun),
            Description(help.Synopsis)),
        Description(help.Description),
        new XElement(s_command + "syntax", help.Cmdlet.ParameterSets.Select(set => SyntaxItem(help, set))),
        new XElement(s_command + "parameters", help.Parameters.Keys.Select(name => Parameter(help, Anywhere(help, name), help.Cmdlet.Parameters[name]))),
        new XElement(s_command + "inputTypes", help.Inputs.Select(name => Typed("inputType", name))),
        new XElement(s_command + "returnValues", help.Outputs.Select(name => Typed("returnValue", name))),
        new XElement(
            s_command + "examples",
            help.Examples.Select((example, index) => new XElement(
                s_command + "example",
                new XElement(s_maml + "title", $"Example {(index + 1).ToString(CultureInfo.InvariantCulture)}"),
                new XElement(s_dev + "code", example.Code),
                new XElement(s_dev + "remarks", Paragraph(example.Remarks))))));

    private static XElement SyntaxItem(CmdletHelp help, CommandParameterSetInfo set) => new(
        s_command + "syntaxItem",
        new XElement(s_maml + "name", help.Cmdlet.Name),
        set.Parameters
            .Where(parameter => help.Parameters.ContainsKey(parameter.Name))
            .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
            .ThenByDescending(parameter => parameter.IsMandatory)
            .Select(parameter => Parameter(help, parameter, help.Cmdlet.Parameters[parameter.Name])));

    private static XElement Parameter(CmdletHelp help, CommandParameterInfo parameter, ParameterMetadata metadata) => new(
        s_command + "parameter",
        new XAttribute("required", parameter.IsMandatory ? "true" : "false"),
        new XAttribute("variableLength", metadata.ParameterType.IsArray ? "true" : "false"),
        new XAttribute("globbing", "false"),
        new XAttribute("pipelineInput", PipelineInput(parameter)),
        new XAttribute("position", parameter.Position < 0 ? "named" : parameter.Position.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(s_maml + "name", parameter.Name),
        Description(help.Parameters[parameter.Name]),
        metadata.ParameterType == typeof(SwitchParameter)
            ? null
            : new XElement(s_command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), CmdletHelp.TypeName(metadata.ParameterType)),
        new XElement(s_dev + "type", new XElement(s_maml + "name", CmdletHelp.TypeName(metadata.ParameterType))));

    private static string PipelineInput(CommandParameterInfo parameter)
    {
        var ways = new List<string>();
        if (parameter.ValueFromPipeline)
            ways.Add("ByValue");
        if (parameter.ValueFromPipelineByPropertyName)
            ways.Add("ByPropertyName");
        return ways.Count == 0 ? "false" : $"true ({string.Join(", ", ways)})";
    }

    /// <summary>The parameter in whichever set it is in first.</summary>
    private static CommandParameterInfo Anywhere(CmdletHelp help, string name) =>
        help.Cmdlet.ParameterSets.SelectMany(set => set.Parameters).First(parameter => parameter.Name == name);

    private static XElement Typed(string element, string name) => new(s_command + element, new XElement(s_dev + "type", new XElement(s_maml + "name", name)));

    private static XElement Description(string text) => new(s_maml + "description", Paragraph(text));

    private static XElement Paragraph(string text) => new(s_maml + "para", text);
}
