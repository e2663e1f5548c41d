using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace HelpWriter;

/// <summary>Which cmdlet stands for which operation of the server, and why the others have none.</summary>
internal static class Coverage
{
    public static void Write(string file, IReadOnlyList<CmdletHelp> help)
    {
        Dictionary<string, string> cmdlets = help
            .SelectMany(cmdlet => Served(cmdlet.Cmdlet.ImplementingType).Select(operation => (operation, cmdlet.Cmdlet.Name)))
            .GroupBy(pair => pair.operation)
            .ToDictionary(pairs => pairs.Key, pairs => string.Join(", ", pairs.Select(pair => $"[{pair.Name}](cmdlets/{pair.Name}.md)")));
        HashSet<string> documented = [.. Lines("documented-operations.txt")];
        List<(string Pattern, string Reason)> leftOut = [.. Lines("left-to-invoke.txt").Select(line => line.Split(" : ", 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))];
        HashSet<string> routes = [.. Lines("operations.txt")];
        List<string> operations = [.. routes.Where(operation => !IsTwin(operation))];

        var page = new StringBuilder("# Coverage\n\nMade by the build: every operation Chatwoot 4.15.1 is known to have, and the cmdlet that stands for it. What has none is reached by `Invoke-ChatwootApi`.\n");
        page.Append($"\n{documented.Count(cmdlets.ContainsKey)} of the {documented.Count} documented operations and {operations.Count(operation => !documented.Contains(operation) && cmdlets.ContainsKey(operation))} undocumented ones have a cmdlet. Documented ones are **bold**; a PUT that does the same as a PATCH is left away.\n");
        foreach (IGrouping<string, string> api in operations.GroupBy(Api))
        {
            page.Append($"\n## {api.Key}\n\n| operation | cmdlet |\n| --- | --- |\n");
            foreach (string operation in api)
            {
                string name = documented.Contains(operation) ? $"**`{operation}`**" : $"`{operation}`";
                string reason = leftOut.Where(entry => Fits(entry.Pattern, operation)).Select(entry => entry.Reason).FirstOrDefault() ?? "";
                page.Append($"| {name} | {(cmdlets.TryGetValue(operation, out string? cmdlet) ? cmdlet : reason)} |\n");
            }
        }
        string text = page.ToString();
        if (!File.Exists(file) || File.ReadAllText(file) != text)
            File.WriteAllText(file, text);

        // The update routes of the framework come in two verbs.
        bool IsTwin(string operation)
        {
            string[] parts = operation.Split(' ');
            string other = $"{(parts[0] == "PUT" ? "PATCH" : "PUT")} {parts[1]}";
            return parts[0] is "PUT" or "PATCH" && !cmdlets.ContainsKey(operation) && (cmdlets.ContainsKey(other) || (parts[0] == "PUT" && routes.Contains(other)));
        }
    }

    private static bool Fits(string pattern, string operation) =>
        pattern.EndsWith('*') ? operation.StartsWith(pattern[..^1], StringComparison.Ordinal) : operation == pattern;

    private static string Api(string operation) => operation.Split(' ')[1].Split('/')[1] switch
    {
        "platform" => "Platform API",
        "public" => "Client API",
        "api" when operation.Contains("/accounts/{account_id}", StringComparison.Ordinal) || operation.Contains("/profile", StringComparison.Ordinal) => "Application API",
        _ => "Others",
    };

    private static IEnumerable<string> Served(Type cmdlet) => cmdlet.GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType.Name == "ServesAttribute")
        .SelectMany(attribute => (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)
        .Select(argument => (string)argument.Value!);

    private static List<string> Lines(string name) =>
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, name)).Where(line => line.Length > 0 && line[0] != '#')];
}
