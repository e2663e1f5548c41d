using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Architecture;

/// <summary>PowerShell's guidelines and the house's, held to the letter over all cmdlets.</summary>
public sealed class CmdletConventionTests : IDisposable
{
    private static readonly string[] s_changingVerbs = ["New", "Set", "Remove", "Send", "Add", "Close", "Invoke", "Submit"];

    private readonly PowerShellHost _shell = new();

    private IReadOnlyList<CmdletInfo> Cmdlets => _shell.Run("Get-Command -Module ChatwootPS -CommandType Cmdlet").Succeed<CmdletInfo>();

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets_there_are()
    {
        Assembly front = Cmdlets[0].ImplementingType.Assembly;
        IEnumerable<string> implemented = front.GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .Where(attribute => attribute is not null)
            .Select(attribute => $"{attribute!.VerbName}-{attribute.NounName}");
        // Literal by the rules of data files: the parser alone reads it.
        var tree = (HashtableAst)Parser.ParseFile(ModuleLocation.Manifest, out _, out _).Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false);
        var manifest = (System.Collections.Hashtable)tree.SafeGetValue();

        Assert.Equal(implemented.Order(StringComparer.Ordinal), ((object[])manifest["CmdletsToExport"]!).Cast<string>());
    }

    [Fact]
    public void Verbs_are_approved_and_nouns_are_ours()
    {
        HashSet<string> approved = typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToHashSet();

        Assert.All(Cmdlets, cmdlet =>
        {
            Assert.Contains(cmdlet.Verb, approved);
            Assert.StartsWith("Chatwoot", cmdlet.Noun, StringComparison.Ordinal);
            Assert.Equal($"{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.ImplementingType.Name);
        });
    }

    [Fact]
    public void What_changes_something_asks_and_what_removes_asks_loudly()
    {
        // What derives from PSCmdlet itself, or only computes, changes nothing on a server.
        Assert.All(Cmdlets.Where(cmdlet => s_changingVerbs.Contains(cmdlet.Verb) && cmdlet.ImplementingType.BaseType != typeof(PSCmdlet) && cmdlet.Name != "New-ChatwootClientIdentifierHash"), cmdlet =>
        {
            var attribute = cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!;
            Assert.True(attribute.SupportsShouldProcess, cmdlet.Name);
            Assert.Equal(cmdlet.Verb == "Remove" ? ConfirmImpact.High : ConfirmImpact.Medium, attribute.ConfirmImpact);
            if (cmdlet.Verb is "Set" or "Remove" && !cmdlet.Noun.EndsWith("Session", StringComparison.Ordinal))
                Assert.True(cmdlet.Parameters.ContainsKey("PassThru"), $"{cmdlet.Name} has no -PassThru.");
        });
    }

    [Fact]
    public void Every_cmdlet_says_what_it_gives_out_and_takes_a_session()
    {
        Assert.All(Cmdlets, cmdlet =>
        {
            Assert.NotEmpty(cmdlet.ImplementingType.GetCustomAttributes<OutputTypeAttribute>());
            // What derives from PSCmdlet itself works without a server.
            Assert.True(cmdlet.Name is "Connect-Chatwoot" || cmdlet.ImplementingType.BaseType == typeof(PSCmdlet) || cmdlet.Parameters.ContainsKey("Session"), $"{cmdlet.Name} has no -Session.");
        });
    }

    [Fact]
    public void A_bare_id_or_name_never_binds_by_property_name()
    {
        IEnumerable<string> loose = Cmdlets
            .SelectMany(cmdlet => cmdlet.ParameterSets.SelectMany(set => set.Parameters)
                .Where(parameter => parameter.ValueFromPipelineByPropertyName)
                .Where(parameter => parameter.Aliases.Append(parameter.Name).Any(name => name.Equals("Id", StringComparison.OrdinalIgnoreCase) || name.Equals("Name", StringComparison.OrdinalIgnoreCase)))
                .Select(parameter => $"{cmdlet.Name} -{parameter.Name}"))
            .Distinct();

        Assert.Empty(loose);
    }

    [Fact]
    public void Parameters_are_singular()
    {
        string[] fine = ["PassThru", "Address", "Cc", "Bcc", "Status", "BusinessHours", "CustomAttributes", "OnlyDuringBusinessHours", "TriggerOnlyDuringBusinessHours", "Sms", "WorkingHours", "SmtpEnableSslTls", "MaxEvents", "MaxRemovals"];
        IEnumerable<string> plural = Cmdlets
            .SelectMany(cmdlet => cmdlet.Parameters.Values
                .Where(parameter => parameter.Name.EndsWith('s') && !parameter.Name.EndsWith("ss", StringComparison.Ordinal) && !parameter.Name.EndsWith("Status", StringComparison.Ordinal))
                .Where(parameter => !fine.Contains(parameter.Name))
                .Select(parameter => $"{cmdlet.Name} -{parameter.Name}"));

        Assert.Empty(plural);
    }

    [Fact]
    public void Every_cmdlet_has_help_with_described_parameters_and_examples_that_parse()
    {
        var faults = new List<string>();
        foreach (CmdletInfo cmdlet in Cmdlets)
        {
            PSObject help = _shell.Run("Get-Help $name -Full", ("name", cmdlet.Name)).Output[0];
            string synopsis = Text(help, "Synopsis");
            if (string.IsNullOrWhiteSpace(synopsis) || synopsis.StartsWith(cmdlet.Name, StringComparison.Ordinal))
                faults.Add($"{cmdlet.Name}: no synopsis");
            List<PSObject> examples = Children(help, "examples", "example");
            if (examples.Count == 0)
                faults.Add($"{cmdlet.Name}: no example");
            foreach (PSObject example in examples)
            {
                Parser.ParseInput(Text(example, "code"), out _, out ParseError[] errors);
                faults.AddRange(errors.Select(error => $"{cmdlet.Name}: the example does not parse: {error.Message}"));
            }
            foreach (PSObject parameter in Children(help, "parameters", "parameter"))
                if (Children(parameter, "description").All(paragraph => string.IsNullOrWhiteSpace(Text(paragraph, "Text"))))
                    faults.Add($"{cmdlet.Name} -{Text(parameter, "name")}: no description");
        }

        Assert.Empty(faults);
    }

    public void Dispose() => _shell.Dispose();

    private static string Text(PSObject help, string property) => help.Properties[property]?.Value?.ToString() ?? "";

    /// <summary>The objects at the end of a path of properties, be they none, one or many.</summary>
    private static List<PSObject> Children(PSObject help, params string[] path)
    {
        object? value = path.Aggregate((object?)help, (current, name) => current is null ? null : PSObject.AsPSObject(current).Properties[name]?.Value);
        object? inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        return (inner is System.Collections.IEnumerable many and not string ? many.Cast<object>() : value is null ? [] : [value]).Select(PSObject.AsPSObject).ToList();
    }
}
