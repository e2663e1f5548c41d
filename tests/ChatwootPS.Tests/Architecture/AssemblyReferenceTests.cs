using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Architecture;

/// <summary>What the shipped assemblies may lean on, so that no other module's versions can get in the way.</summary>
public class AssemblyReferenceTests
{
    private static readonly string s_bin = Path.Combine(Path.GetDirectoryName(ModuleLocation.Manifest)!, "bin");

    [Theory]
    [InlineData("net8.0", "ChatwootPS.dll", "Chatwoot.Models", "System.Management.Automation")]
    [InlineData("net8.0", "Chatwoot.Models.dll")]
    [InlineData("net472", "ChatwootPS.dll", "Chatwoot.Models", "System.Management.Automation")]
    [InlineData("net472", "Chatwoot.Models.dll")]
    public void What_lives_in_the_default_context_references_only_the_framework_and_powershell(string framework, string file, params string[] allowed)
    {
        IEnumerable<string> others = References(Path.Combine(s_bin, framework, file)).Select(reference => reference.Name!)
            .Where(name => !IsOfTheFramework(framework, name) && !allowed.Contains(name));

        Assert.Empty(others);
    }

    [Fact]
    public void The_engine_brings_all_its_dependencies()
    {
        string engine = Path.Combine(s_bin, "net8.0", "engine");

        Assert.Empty(Missing(engine, "net8.0"));
        Assert.True(File.Exists(Path.Combine(engine, "System.Text.Json.dll")));
        Assert.False(File.Exists(Path.Combine(engine, "Chatwoot.Models.dll")), "The models live in the default context, or its types are not ours.");
    }

    // .NET Framework binds a strong name to its exact version; what is not exact is caught by our own resolver, which
    // wants the same key and at least the version asked for.
    [Fact]
    public void On_dotnet_framework_every_reference_finds_a_version_that_fits()
    {
        string folder = Path.Combine(s_bin, "net472");
        Dictionary<string, AssemblyName> shipped = Directory.EnumerateFiles(folder, "*.dll").Select(AssemblyName.GetAssemblyName).ToDictionary(name => name.Name!);
        var unfit = new List<string>();
        int exact = 0, caught = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.dll"))
        {
            foreach (AssemblyName wanted in References(file).Where(reference => shipped.ContainsKey(reference.Name!)))
            {
                AssemblyName found = shipped[wanted.Name!];
                bool sameKey = (found.GetPublicKeyToken() ?? []).SequenceEqual(wanted.GetPublicKeyToken() ?? []);
                if (!sameKey || found.Version < wanted.Version)
                    unfit.Add($"{Path.GetFileName(file)} wants {wanted}, shipped is {found}");
                else if (found.Version == wanted.Version)
                    exact++;
                else
                    caught++;
            }
        }

        Assert.Empty(unfit);
        Assert.Empty(Missing(folder, "net472"));
        Assert.True(exact > 3 * caught, $"{exact} references are exact, {caught} lean on the resolver.");
    }

    private static List<string> Missing(string folder, string framework) => Directory.EnumerateFiles(folder, "*.dll")
        .SelectMany(file => References(file).Select(reference => (File: Path.GetFileName(file), Name: reference.Name!)))
        .Where(reference => !File.Exists(Path.Combine(folder, reference.Name + ".dll"))
            && !IsOfTheFramework(framework, reference.Name)
            && reference.Name is not ("Chatwoot.Models" or "System.Management.Automation"))
        .Select(reference => $"{reference.File} wants {reference.Name}")
        .ToList();

    private static bool IsOfTheFramework(string framework, string name) => framework == "net472"
        ? name is "mscorlib" or "netstandard" or "System" or "System.Core" or "System.Net.Http" or "System.Runtime.Serialization" or "System.Xml" or "System.Data"
            or "System.ComponentModel.DataAnnotations" or "System.Numerics" or "System.Configuration" or "System.Runtime" or "Microsoft.CSharp" or "System.ValueTuple" or "System.IO.Compression"
        : name is "System.Runtime" or "netstandard" || File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));

    private static List<AssemblyName> References(string file)
    {
        using var stream = File.OpenRead(file);
        using var pe = new PEReader(stream);
        MetadataReader metadata = pe.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToList();
    }
}
