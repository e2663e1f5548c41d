using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;

namespace ChatwootPS.Benchmarks.Jobs;

/// <summary>
/// Measures whole jobs as a user meets them: a new process, the built module, HTTP on loopback. What starting the shell
/// costs by itself is taken off, measured in turns with the rest.
/// </summary>
internal sealed class JobRunner
{
    private readonly JobOptions _options;
    private readonly ChildProcess _child;
    private readonly string _import = $"Import-Module '{FindManifest()}'";

    private JobRunner(JobOptions options)
    {
        _options = options;
        _child = new ChildProcess(options.Shell);
    }

    public static async Task<int> RunAsync(JobOptions options)
    {
        await new JobRunner(options).RunAsync();
        return 0;
    }

    private async Task RunAsync()
    {
        Measurement version = await _child.RunAsync("[string]$PSVersionTable.PSVersion");
        Console.WriteLine($"PowerShell {version.Output} ({(_options.Shell is null ? "the engine, hosted by this program" : _options.Shell)}), {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors");
        Console.WriteLine();
        Console.WriteLine("| Job | median | fastest | slowest | runs | peak memory |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");

        await MeasureStartAsync();
        await MeasureListAsync(10_000);
        await MeasureCreationAsync(1_000, throttleLimit: 1, runs: 1);
        await MeasureCreationAsync(1_000, throttleLimit: 8, runs: 3);
    }

    /// <summary>Import, and the first requests, over what the shell needs by itself.</summary>
    private async Task MeasureStartAsync()
    {
        await using EmulatorServer server = await StartAsync("small");
        using var empty = new EmptyModule();
        string first = $"{_import}; {Connect(server)}; [int]@(Get-ChatwootLabel).Count";
        var idle = new List<Measurement>();
        var nothing = new List<Measurement>();
        var import = new List<Measurement>();
        var get = new List<Measurement>();

        // Once unmeasured: the files are in the system's cache afterwards.
        await _child.RunAsync(first);
        for (int run = 0; run < _options.Runs; run++)
        {
            idle.Add(await _child.RunAsync("1"));
            nothing.Add(await _child.RunAsync($"Import-Module '{empty.Manifest}'"));
            import.Add(await _child.RunAsync(_import));
            get.Add(await _child.RunAsync(first));
        }
        Print("The shell alone: start, end", idle);
        Print("Import-Module of an empty module, over the shell alone", Over(idle, nothing));
        Print("Import-Module, over the shell alone", Over(idle, import));
        Print("Import-Module, Connect-Chatwoot, Get-ChatwootLabel, over the shell alone", Over(idle, get));
    }

    private async Task MeasureListAsync(int contacts)
    {
        await using EmulatorServer server = await StartAsync($"contacts={contacts}");
        string script = $"{_import}; {Connect(server)}; [int]@(Get-ChatwootContact).Count";
        var list = new List<Measurement>();
        for (int run = 0; run < 3; run++)
            list.Add(Expect(await _child.RunAsync(script), contacts));
        Print(string.Create(CultureInfo.InvariantCulture, $"Get-ChatwootContact: {contacts:N0} contacts in {(contacts + 14) / 15:N0} pages, whole process"), list);
    }

    private async Task MeasureCreationAsync(int contacts, int throttleLimit, int runs)
    {
        var creation = new List<Measurement>();
        for (int run = 0; run < runs; run++)
        {
            await using EmulatorServer server = await StartAsync("none", TimeSpan.FromMilliseconds(20));
            string rows = $"1..{contacts} | ForEach-Object {{ [pscustomobject]@{{ Name = \"Customer $_\"; Email = \"customer$_@example.com\" }} }}";
            string script = $"{_import}; {Connect(server)}; [int]@({rows} | New-ChatwootContact -ThrottleLimit {throttleLimit}).Count";
            creation.Add(Expect(await _child.RunAsync(script), contacts));
        }
        Print(string.Create(CultureInfo.InvariantCulture, $"New-ChatwootContact: {contacts:N0} contacts, 20 ms latency, -ThrottleLimit {throttleLimit}, whole process"), creation);
    }

    private static Task<EmulatorServer> StartAsync(string seed, TimeSpan latency = default) =>
        EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.Parse(seed), Latency = latency, RecordRequests = false });

    private static string Connect(EmulatorServer server) =>
        $"Connect-Chatwoot -Uri '{server.BaseAddress}' -AccessToken '{server.AccessToken}' -AccountId {server.AccountId}";

    private static Measurement Expect(Measurement measurement, int count) =>
        measurement.Output == count.ToString(CultureInfo.InvariantCulture)
            ? measurement
            : throw new InvalidOperationException($"{count} objects were expected; the script said: {measurement.Output}");

    /// <summary>Round by round, so that what else the machine does meets both.</summary>
    private static List<Measurement> Over(List<Measurement> idle, List<Measurement> runs) =>
        runs.Zip(idle, (run, alone) => run with { Elapsed = run.Elapsed - alone.Elapsed }).ToList();

    private static void Print(string job, List<Measurement> runs)
    {
        string fastest = Text(runs.Min(run => run.Elapsed));
        string slowest = Text(runs.Max(run => run.Elapsed));
        string memory = string.Create(CultureInfo.InvariantCulture, $"{runs.Max(run => run.PeakMemory) / 1048576.0:0} MB");
        Console.WriteLine($"| {job} | {Text(Median(runs))} | {fastest} | {slowest} | {runs.Count} | {memory} |");
    }

    private static TimeSpan Median(List<Measurement> runs) => runs.Select(run => run.Elapsed).Order().ElementAt(runs.Count / 2);

    private static string Text(TimeSpan time) => time.TotalSeconds >= 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    /// <summary>A module with a manifest and nothing in it: what PowerShell itself takes for an import.</summary>
    private sealed class EmptyModule : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatwootps-");

        public EmptyModule()
        {
            Manifest = Path.Combine(_folder.FullName, "Empty.psd1");
            File.WriteAllText(Path.Combine(_folder.FullName, "Empty.psm1"), "");
            File.WriteAllText(Manifest, "@{ RootModule = 'Empty.psm1'; ModuleVersion = '1.0'; FunctionsToExport = @(); CmdletsToExport = @(); AliasesToExport = @(); VariablesToExport = @() }");
        }

        public string Manifest { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }

    private static string FindManifest()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, "out", "ChatwootPS", "ChatwootPS.psd1");
            if (File.Exists(manifest))
                return manifest;
        }
        throw new InvalidOperationException("There is no module in out/ChatwootPS; the benchmarks must run from within the repository.");
    }
}
