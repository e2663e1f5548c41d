using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Architecture;

/// <summary>Other modules may bring whatever version of the engine's libraries they like.</summary>
public class IsolationTests
{
    private static readonly string s_engine = Path.Combine(Path.GetDirectoryName(ModuleLocation.Manifest)!, "bin", "net8.0", "engine");

    [Fact]
    public async Task The_engine_uses_its_own_json_in_a_context_of_its_own()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Get-ChatwootLabel").Succeed();

        Assembly engine = Assert.Single(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "Chatwoot.Client");
        AssemblyLoadContext context = AssemblyLoadContext.GetLoadContext(engine)!;
        Assert.NotSame(AssemblyLoadContext.Default, context);
        Assembly json = Assert.Single(context.Assemblies, assembly => assembly.GetName().Name == "System.Text.Json");
        Assert.Equal(Path.Combine(s_engine, "System.Text.Json.dll"), json.Location);
        Assert.NotEqual(typeof(System.Text.Json.JsonSerializer).Assembly, json);
        Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(typeof(Label).Assembly));
    }

    [Theory]
    [InlineData("before", "1.2.3.4")]
    [InlineData("before", "99.0.0.0")]
    [InlineData("after", "1.2.3.4")]
    public async Task A_module_with_another_json_changes_nothing(string when, string version)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["-explicit", "only", "-class", typeof(DecoyScenario).FullName!])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [DecoyScenario.WhenVariable] = when, [DecoyScenario.VersionVariable] = version },
        })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output);
    }

    [Fact]
    public void Type_literals_work_in_every_runspace()
    {
        string[] names = typeof(ChatwootObject).Assembly.GetExportedTypes().Where(type => type.Namespace == "Chatwoot").Select(type => type.FullName!).ToArray();
        using (new PowerShellHost())
        using (var second = new PowerShellHost())
        {
            ScriptResult result = second.Run("foreach ($name in $names) { ($name -as [type]).FullName }", ("names", names));

            Assert.Equal(names, result.Succeed<string>());
            Assert.Equal("Chatwoot.Contact", Assert.Single(second.Run("[Chatwoot.Contact].FullName").Succeed<string>()));
        }
    }

    [Fact]
    public async Task The_module_can_be_removed_and_imported_again()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Import-Module $manifest -Force; Get-ChatwootLabel -First 1", ("manifest", ModuleLocation.Manifest)).Succeed<Label>();
        chatwoot.Run("Remove-Module ChatwootPS; Import-Module $manifest; Get-ChatwootLabel -First 1", ("manifest", ModuleLocation.Manifest)).Succeed<Label>();
    }
}
