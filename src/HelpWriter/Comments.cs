using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HelpWriter;

/// <summary>The doc comments of an assembly, as plain text.</summary>
internal sealed partial class Comments
{
    private readonly Dictionary<string, XElement> _members;

    public Comments(string file)
    {
        _members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    public string Summary(Type type) => Text(Find("T:" + type.FullName)?.Element("summary"));

    public IEnumerable<(string Code, string Remarks)> Examples(Type type) =>
        (Find("T:" + type.FullName)?.Elements("example") ?? []).Select(example =>
        {
            XElement? code = example.Element("code");
            string remarks = Text(new XElement("remarks", example.Nodes().Where(node => node != code)));
            return (Unindent(code?.Value ?? ""), remarks);
        });

    public string Summary(PropertyInfo property)
    {
        Type declaring = property.DeclaringType!;
        Type definition = declaring.IsGenericType ? declaring.GetGenericTypeDefinition() : declaring;
        return Text(Find($"P:{definition.FullName}.{property.Name}")?.Element("summary"));
    }

    private XElement? Find(string name) => _members.GetValueOrDefault(name.Replace('+', '.'));

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";
        string text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText plain => plain.Value,
            XElement { Name.LocalName: "see" or "paramref" } reference => Name(reference),
            XElement { Name.LocalName: "para" } paragraph => Text(paragraph) + " ",
            XElement inner => Text(inner),
            _ => "",
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    private static string Name(XElement reference)
    {
        string target = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))?.Value ?? "";
        return target.Split('.', ':')[^1];
    }

    private static string Unindent(string code) => string.Join('\n', code.Trim('\n').Split('\n').Select(line => line.TrimEnd())).Trim();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
