using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator;

/// <summary>The emulator as a process: one line of JSON on standard output says where it is and how to get in.</summary>
internal static class Program
{
    private const string Usage = """
        Usage: Chatwoot.Emulator [--port N] [--seed small|none|contacts=N,conversations=N,messages=N] [--latency 20ms]
                                 [--rate-limit N] [--features companies,sla] [--faults FILE]
        """;

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Main(string[] arguments)
    {
        EmulatorOptions options;
        try
        {
            options = Read(arguments);
        }
        catch (Exception exception) when (exception is FormatException or IOException or JsonException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message + Environment.NewLine + Usage).ConfigureAwait(false);
            return 2;
        }

        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

        EmulatorServer server;
        try
        {
            server = await EmulatorServer.StartAsync(options).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"The emulator cannot listen on port {options.Port}: {exception.Message}").ConfigureAwait(false);
            return 2;
        }

        await using (server.ConfigureAwait(false))
        {
            await Console.Out.WriteLineAsync(Describe(server)).ConfigureAwait(false);
            await end.Task.ConfigureAwait(false);
        }

        return 0;

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.TrySetResult();
        }
    }

    private static string Describe(EmulatorServer server)
    {
        var facts = new Dictionary<string, object?>
        {
            ["base_address"] = server.BaseAddress.AbsoluteUri.TrimEnd('/'),
            ["access_token"] = server.AccessToken,
            ["agent_token"] = server.AgentToken,
            ["bot_token"] = server.BotToken,
            ["platform_token"] = server.PlatformToken,
            ["account_id"] = server.AccountId,
            ["inbox_identifier"] = server.InboxIdentifier,
            ["hmac_token"] = server.HmacToken,
        };
        return JsonSerializer.Serialize(facts, OneLine);
    }

    private static EmulatorOptions Read(string[] arguments)
    {
        // Nobody reads the log of a process, and a benchmark would fill it without end.
        var options = new EmulatorOptions { RecordRequests = false };
        for (var index = 0; index < arguments.Length; index += 2)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Length ? arguments[index + 1] : throw new FormatException($"The option '{name}' needs a value.");
            switch (name)
            {
                case "--port":
                    options.Port = Number(name, value, 65_535);
                    break;
                case "--seed":
                    options.Seed = SeedOptions.Parse(value);
                    break;
                case "--latency":
                    options.Latency = Duration(value);
                    break;
                case "--rate-limit":
                    options.RateLimit = Number(name, value, int.MaxValue);
                    break;
                case "--features":
                    options.Features = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                    break;
                case "--faults":
                    options.Faults = Fault.Read(value);
                    break;
                default:
                    throw new FormatException($"There is no option '{name}'.");
            }
        }

        return options;
    }

    private static int Number(string name, string value, int largest) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest
            ? number
            : throw new FormatException($"The option '{name}' takes a number up to {largest}, not '{value}'.");

    private static TimeSpan Duration(string value)
    {
        var (digits, unit) = value.EndsWith("ms", StringComparison.Ordinal) ? (value[..^2], 1) : value.EndsWith('s') ? (value[..^1], 1000) : (value, 1);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromMilliseconds(number * unit)
            : throw new FormatException($"The option '--latency' takes a time such as 20ms or 1.5s, not '{value}'.");
    }
}
