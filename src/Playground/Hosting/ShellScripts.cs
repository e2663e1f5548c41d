using System;
using System.IO;

namespace Playground.Hosting;

/// <summary>The scripts beside the program, and the variables through which they are told what to do.</summary>
internal static class ShellScripts
{
    public const string ModuleVariable = "PLAYGROUND_MODULE";
    public const string ScriptVariable = "PLAYGROUND_SCRIPT";
    public const string ConnectVariable = "PLAYGROUND_CONNECT";

    /// <summary>Imports the module and connects.</summary>
    public static string Connect { get; } = Beside("connect.ps1");

    /// <summary>Connects and runs another script so that its exit code counts.</summary>
    public static string Launch { get; } = Beside("launch.ps1");

    /// <summary>The tour through the three APIs.</summary>
    public static string Tour { get; } = Beside("tour.ps1");

    /// <summary>The module's manifest: what the variable names, else out/ChatwootPS in a folder above the program.</summary>
    public static string FindModule()
    {
        if (Environment.GetEnvironmentVariable(ModuleVariable) is { Length: > 0 } given) return Path.GetFullPath(given);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string manifest = Path.Combine(folder.FullName, "out", "ChatwootPS", "ChatwootPS.psd1");
            if (File.Exists(manifest)) return manifest;
        }

        throw new FileNotFoundException("out/ChatwootPS/ChatwootPS.psd1 is not there: 'dotnet build' makes it.");
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
