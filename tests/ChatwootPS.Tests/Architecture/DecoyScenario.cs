using System;
using System.IO;
using System.Reflection;
using System.Reflection.Emit;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Architecture;

/// <summary>
/// Runs only when a test starts this program anew and asks for it, because what is loaded stays loaded: another module's
/// System.Text.Json, of another version, comes before or after ours.
/// </summary>
public class DecoyScenario
{
    public const string WhenVariable = "CHATWOOTPS_DECOY_WHEN";
    public const string VersionVariable = "CHATWOOTPS_DECOY_VERSION";

    [Fact(Explicit = true)]
    public async Task Labels_are_read_beside_the_decoy()
    {
        string when = Environment.GetEnvironmentVariable(WhenVariable)!;
        string version = Environment.GetEnvironmentVariable(VersionVariable)!;
        await RunAsync(when, version);
    }

    private static async Task RunAsync(string when, string version)
    {
        if (when == "before")
            LoadDecoy(version);
        await using Chatwoot.Emulator.EmulatorServer server = await Chatwoot.Emulator.EmulatorServer.StartAsync(null, TestContext.Current.CancellationToken);
        using var shell = new PowerShellHost();
        shell.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -AccountId 1 -SkipVerification; Get-ChatwootLabel", ("server", server)).Succeed();
        if (when == "after")
            LoadDecoy(version);
        Assert.NotEmpty(shell.Run("Get-ChatwootLabel").Succeed<Chatwoot.Label>());
    }

    // Loaded through PowerShell as a module's assembly is: by path, into the default context.
    private static void LoadDecoy(string version)
    {
        string folder = Path.Combine(Path.GetTempPath(), "chatwootps-decoy-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "System.Text.Json.dll");
        var decoy = new PersistedAssemblyBuilder(new AssemblyName("System.Text.Json") { Version = new Version(version) }, typeof(object).Assembly);
        decoy.DefineDynamicModule("decoy").DefineType("System.Text.Json.JsonSerializer", TypeAttributes.Public).CreateType();
        decoy.Save(file);
        try
        {
            using var shell = new PowerShellHost();
            // Where the framework has its own, the default context refuses a lower version and takes ours for it: what counts is that it was asked for.
            shell.Run("Import-Module $file", ("file", file));
            var context = new System.Runtime.Loader.AssemblyLoadContext("another module");
            Assembly loaded = context.LoadFromAssemblyPath(file);
            Assert.Equal(version, loaded.GetName().Version!.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
