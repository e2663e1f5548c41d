using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace HelpWriter;

/// <summary>The reference as pages to read in the repository.</summary>
internal static class MarkdownPages
{
    public static void Write(string folder, IReadOnlyList<CmdletHelp> help)
    {
        Directory.CreateDirectory(folder);
        var wanted = new HashSet<string>(help.Select(cmdlet => cmdlet.Cmdlet.Name + ".md")) { "README.md" };
        foreach (string stale in Directory.EnumerateFiles(folder, "*.md").Where(file => !wanted.Contains(Path.GetFileName(file))))
            File.Delete(stale);
        foreach (CmdletHelp cmdlet in help)
            WriteIfChanged(Path.Combine(folder, cmdlet.Cmdlet.Name + ".md"), Page(cmdlet));
        WriteIfChanged(Path.Combine(folder, "README.md"), Index(help));
    }

    private static string Page(CmdletHelp help)
    {
        var page = new StringBuilder();
        page.Append($"# {help.Cmdlet.Name}\n\n{help.Description}\n\n```\n");
        foreach (CommandParameterSetInfo set in help.Cmdlet.ParameterSets)
            page.Append($"{help.Cmdlet.Name} {Syntax(help, set)}\n".Replace(" \n", "\n", StringComparison.Ordinal));
        page.Append("```\n");
        if (help.Examples.Count > 0)
            page.Append("\n## Examples\n");
        foreach ((string code, string remarks) in help.Examples)
            page.Append($"\n```powershell\n{code}\n```\n\n{remarks}\n");
        page.Append("\n## Parameters\n\n| parameter | type | |\n| --- | --- | --- |\n");
        foreach ((string name, string text) in help.Parameters)
            page.Append($"| `-{name}` | `{CmdletHelp.TypeName(help.Cmdlet.Parameters[name].ParameterType)}` | {text.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        if (help.Outputs.Count > 0)
            page.Append($"\n## Output\n\n{string.Join(", ", help.Outputs.Select(name => $"`{name}`"))}\n");
        return page.ToString();
    }

    private static string Syntax(CmdletHelp help, CommandParameterSetInfo set) => string.Join(" ", set.Parameters
        .Where(parameter => help.Parameters.ContainsKey(parameter.Name))
        .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
        .ThenByDescending(parameter => parameter.IsMandatory)
        .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)
        .Select(Describe));

    private static string Describe(CommandParameterInfo parameter)
    {
        string name = parameter.Position < 0 ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        string text = parameter.ParameterType == typeof(SwitchParameter) ? name : $"{name} <{CmdletHelp.TypeName(parameter.ParameterType)}>";
        return parameter.IsMandatory ? text : $"[{text}]";
    }

    private static string Index(IEnumerable<CmdletHelp> help)
    {
        var index = new StringBuilder("# The cmdlets\n\nMade by the build from the doc comments of the cmdlets; `Get-Help <cmdlet> -Full` says the same.\n");
        foreach (IGrouping<string, CmdletHelp> group in help.GroupBy(Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            index.Append($"\n## {group.Key}\n\n| cmdlet | |\n| --- | --- |\n");
            foreach (CmdletHelp cmdlet in group)
                index.Append($"| [{cmdlet.Cmdlet.Name}]({cmdlet.Cmdlet.Name}.md) | {cmdlet.Synopsis} |\n");
        }
        return index.ToString();
    }

    /// <summary>The room of the house a cmdlet lives in, by its namespace.</summary>
    private static string Group(CmdletHelp help)
    {
        string[] rooms = help.Cmdlet.ImplementingType.Namespace!.Split('.')[1..];
        return rooms[0] switch
        {
            "Session" or "Api" => "Session",
            var api => $"{api} API",
        };
    }

    private static void WriteIfChanged(string file, string text)
    {
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            File.WriteAllText(file, text);
    }
}
