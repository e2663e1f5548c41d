using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Client.Tests.Json;
using Chatwoot.Emulator.Tests.Replay;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Recorded;

/// <summary>Drives cmdlets with recorded inputs against the recorded answers.</summary>
internal sealed class Playback : IAsyncDisposable
{
    private readonly PlaybackServer _server;
    private readonly PowerShellHost _shell = new();
    private readonly Dictionary<string, CommandInfo> _commands = new(StringComparer.OrdinalIgnoreCase);

    private Playback(PlaybackServer server)
    {
        _server = server;
    }

    public static async Task<Playback> StartAsync(IEnumerable<Exchange> all) => new(await PlaybackServer.StartAsync(all, TestContext.Current.CancellationToken));

    /// <summary>What is wrong with the way the cmdlet says and reads the exchange; empty where it is right.</summary>
    public IReadOnlyList<string> Try(Exchange exchange, Drive drive)
    {
        var invocation = new Invocation(drive, Command(drive.Cmdlet), exchange);
        if (invocation.Unsayable.Count > 0)
            return [$"cannot be said with {drive.Cmdlet}: {string.Join(", ", invocation.Unsayable)}"];

        _server.Play(exchange);
        string account = exchange.Path.StartsWith("/api/v", StringComparison.Ordinal) ? exchange.Path.Split('/').ElementAtOrDefault(4) ?? "1" : "1";
        const string inboxes = "/public/api/v1/inboxes/";
        string inbox = exchange.Path.StartsWith(inboxes, StringComparison.Ordinal) ? exchange.Path[inboxes.Length..].Split('/')[0] : "recorded";
        ScriptResult result = _shell.Run(
            "$session = Connect-Chatwoot -Uri $uri -AccessToken recorded -AccountId $account -InboxIdentifier $inbox -MaximumRetryCount 0 -SkipVerification -PassThru; & $cmdlet @parameters -Session $session -ErrorAction Continue",
            ("uri", _server.Address),
            ("account", long.TryParse(account, out long number) ? number : 1),
            ("inbox", inbox),
            ("cmdlet", drive.Cmdlet),
            ("parameters", new System.Collections.Hashtable(invocation.Parameters)));

        List<SentRequest> sent = [.. _server.Received];
        SentRequest? asRecorded = sent.FirstOrDefault(request => RequestComparison.Differences(exchange, request, drive).Count == 0);
        string? complaint = result.Thrown?.Message ?? result.Errors.Select(error => error.ToString()).FirstOrDefault();
        var problems = sent.Where(request => request != asRecorded && request.Method != "GET" && !IsSearch(request)).Select(request => $"sent besides: {request}").ToList();
        if (asRecorded is null)
            problems.AddRange(WithoutRequest(exchange, drive, sent, complaint));
        else if (exchange.Status < 400)
            problems.AddRange(complaint is not null ? [$"complains: {complaint}"] : OutputProblems(exchange, drive, result));
        else if (complaint is null)
            problems.Add($"says nothing of the refusal {exchange.Status}");
        return problems;
    }

    public async ValueTask DisposeAsync()
    {
        _shell.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Bad input may be refused before anything is sent.</summary>
    private static IEnumerable<string> WithoutRequest(Exchange exchange, Drive drive, List<SentRequest> sent, string? complaint)
    {
        if (complaint is not null && sent.TrueForAll(request => request.Method == "GET" || IsSearch(request)) && (exchange.Status >= 400 || exchange.Method != "GET"))
        {
            if (exchange.Status < 400)
                yield return $"is refused, though the server took it: {complaint}";
            yield break;
        }
        SentRequest? nearest = sent.Find(request => request.Method == exchange.Method && request.Path == exchange.Path);
        yield return nearest is null
            ? $"never sends it, but [{string.Join("; ", sent)}]{complaint}"
            : $"sends another one: {string.Join("; ", RequestComparison.Differences(exchange, nearest, drive))}";
    }

    private static bool IsSearch(SentRequest request) => request.Method == "POST" && request.Path.EndsWith("/filter", StringComparison.Ordinal);

    private static IEnumerable<string> OutputProblems(Exchange exchange, Drive drive, ScriptResult result)
    {
        if (drive.Answer == "-" || exchange.Answer is not (JsonObject or JsonArray))
            return [];
        JsonElement answer = JsonSerializer.SerializeToElement(exchange.Answer);
        foreach (string name in (drive.Answer ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries))
            if (!answer.TryGetProperty(name, out answer))
                return [$"the answer has no '{name}'"];
        object[] output = [.. result.Output.Select(item => item.BaseObject)];
        return answer.ValueKind == JsonValueKind.Array
            ? LosslessReading.Losses(answer, output, "output")
            : output.Length == 1 ? LosslessReading.Losses(answer, output[0], "output") : [$"gives out {output.Length} objects of one"];
    }

    private CommandInfo Command(string name)
    {
        if (!_commands.TryGetValue(name, out CommandInfo? command))
            _commands[name] = command = (CommandInfo)_shell.Run("Get-Command $name -ErrorAction Stop", ("name", name)).Output[0].BaseObject;
        return command;
    }
}
