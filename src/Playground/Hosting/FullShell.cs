using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Playground.Hosting;

/// <summary>The full PowerShell as a child process, on the terminal and the streams of this one.</summary>
internal sealed class FullShell(string pwsh)
{
    /// <summary>Where pwsh is on the PATH; null if it is not.</summary>
    public static string? Find(string? path)
    {
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>What pwsh is started with. The connection is no part of it: command lines can be seen by everybody.</summary>
    public static IReadOnlyList<string> ArgumentsFor(PlaygroundOptions options)
    {
        string connect = $". '{ShellScripts.Connect.Replace("'", "''", StringComparison.Ordinal)}'";
        string[] common = ["-NoLogo", "-ExecutionPolicy", "Bypass"];
        return options.Mode switch
        {
            Mode.Prompt => [.. common, "-NoExit", "-Command", connect],
            Mode.Command => [.. common, "-NoProfile", "-Command", connect + "\n" + options.Text],
            _ => [.. common, "-NoProfile", "-File", ShellScripts.Launch, .. options.Arguments],
        };
    }

    public async Task<int> RunAsync(PlaygroundOptions options, string banner, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(pwsh, ArgumentsFor(options)) { UseShellExecute = false };
        start.Environment[ShellScripts.ConnectVariable] = ShellScripts.Connect;
        start.Environment[ShellScripts.ScriptVariable] = options.Text;
        // Left alone, pwsh colours what goes to a file, too.
        if (!Terminal.HasColour) start.Environment["NO_COLOR"] = "1";
        if (options.Mode == Mode.Prompt) await Console.Out.WriteLineAsync(banner);

        // The terminal sends Ctrl+C to both; what it means is the shell's business.
        Console.CancelKeyPress += Ignore;
        try
        {
            using Process shell = Process.Start(start) ?? throw new IOException($"'{pwsh}' could not be started.");
            await shell.WaitForExitAsync(cancellationToken);
            return shell.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= Ignore;
        }
    }

    private static void Ignore(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;
}
