using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Playground.Hosting;

namespace Playground;

internal static class Program
{
    private const int BadCommandLine = 64;

    public static async Task<int> Main(string[] arguments)
    {
        PlaygroundOptions options;
        try
        {
            options = PlaygroundOptions.Parse(
                arguments, hasTerminal: Terminal.IsInput, Environment.GetEnvironmentVariable("PLAYGROUND_ENGINE"));
        }
        catch (FormatException e)
        {
            return Refuse($"{e.Message} --help tells what there is.");
        }

        if (options.Mode == Mode.Help)
        {
            await Console.Out.WriteLineAsync(PlaygroundOptions.Usage);
            return 0;
        }

        if (options.Mode == Mode.File && !File.Exists(options.Text))
        {
            return Refuse($"The argument '{options.Text}' is not the name of a script file that exists.");
        }

        try
        {
            return await RunAsync(options, CancellationToken.None);
        }
        catch (FormatException e)
        {
            return Refuse(e.Message);
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(PlaygroundOptions options, CancellationToken cancellationToken)
    {
        await using DemoServer server = await DemoServer.StartAsync(options, cancellationToken);
        foreach ((string name, string value) in server.Environment) Environment.SetEnvironmentVariable(name, value);
        Environment.SetEnvironmentVariable(ShellScripts.ModuleVariable, ShellScripts.FindModule());
        if (options.Mode == Mode.Tour) options.SetScript(ShellScripts.Tour);
        else if (options.Mode == Mode.File) options.SetScript(Path.GetFullPath(options.Text));

        string? pwsh = options.ForceBuiltInEngine ? null : FullShell.Find(Environment.GetEnvironmentVariable("PATH"));
        string banner = Banner(server.Address, pwsh);
        if (pwsh is not null) return await new FullShell(pwsh).RunAsync(options, banner, cancellationToken);
        using var shell = new BuiltInShell();
        return shell.Run(options, banner);
    }

    private static string Banner(Uri address, string? pwsh)
    {
        string shell = pwsh is null
            ? """
              There is no 'pwsh' on the PATH (or --engine was given), so this is a small shell
              around PowerShell's engine: Select-Object, Format-Table and the like are stand-ins
              with the parameters used most. With pwsh installed you get the full shell instead.
              """
            : $"This is the full shell, {pwsh}.";
        return $"""
            ChatwootPS playground: an emulated Chatwoot at {address}, gone when you leave.
            {shell}
            The module is imported and connected to the application, client and platform APIs.
            Try: Get-ChatwootConversation -First 5      'exit' ends.

            """.ReplaceLineEndings();
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return BadCommandLine;
    }
}
