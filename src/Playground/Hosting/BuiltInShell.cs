using System;
using System.Management.Automation.Host;
using Playground.Editing;

namespace Playground.Hosting;

/// <summary>The shell made of the engine's package, for machines without pwsh.</summary>
internal sealed class BuiltInShell : IDisposable
{
    // What shells use for "ended by Ctrl+C".
    private const int Interrupted = 130;

    private readonly UserInterface _screen;
    private readonly EngineSession _session;
    private readonly LineEditor _editor;
    private readonly LineEditor _answers;
    private volatile bool _wasInterrupted;

    public BuiltInShell()
    {
        _screen = new UserInterface(Answer);
        _session = new EngineSession(_screen);
        _answers = new LineEditor(ReadKey, IsKeyWaiting, Console.Out, () => Terminal.Width);
        _editor = new LineEditor(ReadKey, IsKeyWaiting, Console.Out, () => Terminal.Width)
        {
            IsIncomplete = PowerShellInput.IsIncomplete,
            Complete = (text, cursor) => PowerShellInput.Complete(_session.Runspace, text, cursor),
        };
        Console.CancelKeyPress += OnControlC;
    }

    /// <summary>Does what <paramref name="options"/> ask for and gives the process's exit code.</summary>
    public int Run(PlaygroundOptions options, string banner)
    {
        bool connected = _session.Run($". '{ShellScripts.Connect.Replace("'", "''", StringComparison.Ordinal)}'");
        if (options.Mode == Mode.Prompt) return RunPrompt(banner);
        if (!connected) return ExitCode(succeeded: false);
        return options.Mode == Mode.Command
            ? ExitCode(_session.Run(options.Text, addToHistory: true) && (_session.Host.ExitCode is not null || _session.LastSucceeded))
            : ExitCode(_session.RunFile(options.Text, options.Arguments));
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnControlC;
        _session.Dispose();
    }

    private int ExitCode(bool succeeded) => _session.Host.ExitCode ?? (_wasInterrupted ? Interrupted : succeeded ? 0 : 1);

    private int RunPrompt(string banner)
    {
        Console.Out.WriteLine(banner);
        while (_session.Host.ExitCode is null)
        {
            (Outcome outcome, string text) = ReadWith(_editor, _screen.TakeOpenLine(), Prompt());
            if (outcome == Outcome.EndOfInput) break;
            if (outcome == Outcome.Entered && !string.IsNullOrWhiteSpace(text)) _session.Run(text, addToHistory: true);
        }

        return _session.Host.ExitCode ?? 0;
    }

    private string Prompt()
    {
        try
        {
            return _session.Evaluate("prompt") is [var prompt, ..] ? prompt.ToString() : "PS> ";
        }
        catch (System.Management.Automation.RuntimeException)
        {
            // The user's own prompt function may fail; that must not end the session.
            return "PS> ";
        }
    }

    private string? Answer(string openLine, bool secret)
    {
        if (Terminal.IsInput)
        {
            (Outcome outcome, string text) = ReadWith(_answers, openLine, "", secret ? '*' : null);
            return outcome == Outcome.Entered ? text : null;
        }

        return Console.In.ReadLine() ?? throw new HostException("There is a question to answer, but standard input has ended.");
    }

    // Ctrl+C is a key while a line is read, and a signal to the running pipeline otherwise.
    private static (Outcome, string) ReadWith(LineEditor editor, string openLine, string prompt, char? mask = null)
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return editor.Read(openLine, prompt, mask);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private static ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);

    private static bool IsKeyWaiting() => Console.KeyAvailable;

    private void OnControlC(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        _wasInterrupted = true;
        _session.Stop();
    }
}
