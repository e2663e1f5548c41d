using System;
using System.Globalization;

namespace ChatwootPS.Benchmarks.Jobs;

/// <summary>--jobs [--shell path-to-pwsh] [--runs n]</summary>
internal sealed record JobOptions(string? Shell, int Runs)
{
    public static JobOptions Parse(string[] arguments)
    {
        var options = new JobOptions(null, 11);
        for (int i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--jobs" => options,
                "--shell" when i + 1 < arguments.Length => options with { Shell = arguments[++i] },
                "--runs" when i + 1 < arguments.Length => options with { Runs = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"'{arguments[i]}' is none of: --jobs, --shell PATH, --runs NUMBER."),
            };
        }
        return options;
    }
}
