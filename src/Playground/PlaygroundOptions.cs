using System;
using System.Collections.Generic;
using System.Globalization;

namespace Playground;

/// <summary>What the playground is to do.</summary>
internal enum Mode
{
    Prompt,
    Tour,
    Command,
    File,
    Help,
}

/// <summary>The command line, understood.</summary>
internal sealed class PlaygroundOptions
{
    public const string Usage = """
        A Chatwoot in this process, the ChatwootPS module connected to all three of its APIs, and PowerShell.

          dotnet run --project src/Playground                      a prompt; the tour where there is no terminal
          dotnet run --project src/Playground -- script.ps1 ...    runs the script; further arguments are the script's
          dotnet run --project src/Playground -- -c 'command'      runs the command line, like pwsh -c

        Before the script or the command:
          -File FILE, -Command TEXT   the same with their full names; -c, -f
          --tour                      the tour, also on a terminal
          --engine                    the built-in engine even if pwsh is there (so does PLAYGROUND_ENGINE=builtin)
          --seed SEED                 small (as it is), none, or contacts=N,conversations=N,messages=N,random=N
          --latency TIME              the time each answer is held back, such as 20ms
          --rate-limit NUMBER         requests a minute, after which Chatwoot answers 429
          --help                      this text

        Exit code: 0 on success, 1 after a terminating error, N after 'exit N', 64 if these arguments make no sense.
        """;

    public Mode Mode { get; private set; }

    /// <summary>The command's text or the script's path.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What follows the command or the script.</summary>
    public IReadOnlyList<string> Arguments { get; private set; } = [];

    public bool ForceBuiltInEngine { get; private set; }

    public string Seed { get; private set; } = "small";

    public TimeSpan Latency { get; private set; }

    public int? RateLimit { get; private set; }

    /// <summary>Reads the command line; <see cref="FormatException"/> says what is wrong with it.</summary>
    public static PlaygroundOptions Parse(IReadOnlyList<string> arguments, bool hasTerminal, string? engineVariable)
    {
        var options = new PlaygroundOptions
        {
            Mode = hasTerminal ? Mode.Prompt : Mode.Tour,
            ForceBuiltInEngine = string.Equals(engineVariable, "builtin", StringComparison.OrdinalIgnoreCase),
        };

        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i].ToLowerInvariant())
            {
                case "--help" or "-help" or "-h" or "-?":
                    options.Mode = Mode.Help;
                    return options;
                case "--tour":
                    options.Mode = Mode.Tour;
                    break;
                case "--engine":
                    options.ForceBuiltInEngine = true;
                    break;
                case "--seed":
                    options.Seed = Value(arguments, ref i);
                    break;
                case "--latency":
                    options.Latency = TimeSpan.FromMilliseconds(Number("--latency", WithoutUnit(Value(arguments, ref i))));
                    break;
                case "--rate-limit":
                    options.RateLimit = Number("--rate-limit", Value(arguments, ref i));
                    break;
                case "-c" or "-command" or "--command":
                    return options.Run(Mode.Command, arguments, i + 1);
                case "-f" or "-file" or "--file":
                    return options.Run(Mode.File, arguments, i + 1);
                case ['-', ..]:
                    throw new FormatException($"'{arguments[i]}' is no option of the playground.");
                default:
                    return options.Run(Mode.File, arguments, i);
            }
        }

        return options;
    }

    /// <summary>Names the script to run in full; the tour is one, too.</summary>
    public void SetScript(string fullPath) => Text = fullPath;

    private PlaygroundOptions Run(Mode mode, IReadOnlyList<string> arguments, int index)
    {
        if (index >= arguments.Count) throw new FormatException($"'{arguments[^1]}' needs a value.");
        Mode = mode;
        Text = arguments[index];
        var rest = new List<string>();
        for (int i = index + 1; i < arguments.Count; i++) rest.Add(arguments[i]);
        Arguments = rest;
        if (mode == Mode.Command)
        {
            // As pwsh does it: all that follows -c is the command.
            Text = string.Join(' ', [Text, .. rest]);
            Arguments = [];
        }

        return this;
    }

    private static string Value(IReadOnlyList<string> arguments, ref int index)
    {
        string name = arguments[index];
        return ++index < arguments.Count ? arguments[index] : throw new FormatException($"'{name}' needs a value.");
    }

    private static string WithoutUnit(string time) => time.EndsWith("ms", StringComparison.OrdinalIgnoreCase) ? time[..^2] : time;

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"'{name}' takes a number, not '{value}'.");
}
