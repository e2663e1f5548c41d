using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Asks the server and each of the three APIs whether they answer to the session.</summary>
/// <example>
/// <code>Test-ChatwootSession</code>
/// Shows for the server and each API whether it answers, to whom and how fast.
/// </example>
/// <example>
/// <code>if (-not (Test-ChatwootSession -Quiet)) { throw 'Chatwoot does not answer.' }</code>
/// Stops a script where something is wrong.
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ChatwootSession")]
[Serves(
    "GET /api",
    "GET /health")]
[OutputType(typeof(SessionTest), typeof(bool))]
public sealed class TestChatwootSessionCommand : AsyncCmdlet
{
    /// <summary>The session or its name; by default the current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    /// <summary>Only $true or $false.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override void Process()
    {
        ChatwootSession? session = Session ?? RunspaceSessions.Here.Current;
        if (session is null)
        {
            if (Quiet)
                WriteObject(false);
            else
                WriteError(ErrorRecords.From(new ChatwootApiException(ErrorReason.NoCredential, "There is no session in this runspace.") { RecommendedAction = "Connect with Connect-Chatwoot." }, null));
            return;
        }
        SessionTest[] tests = Await(cancellation => TestAsync(session, cancellation));
        if (Quiet)
            WriteObject(tests.All(test => test.Succeeded));
        else
            WriteObject(tests, enumerateCollection: true);
    }

    private static async Task<SessionTest[]> TestAsync(ChatwootSession session, CancellationToken cancellation)
    {
        SessionVerifier Verifier() => new(session.Client, cancellation);
        var tests = new System.Collections.Generic.List<SessionTest>
        {
            await TryAsync(session, ApiFamily.Public, async test =>
            {
                ServerFacts server = await Verifier().ServerAsync().ConfigureAwait(false);
                test.ServerVersion = server.Version;
                test.ClockSkew = SkewOf(server.Timestamp);
                return $"Chatwoot {server.Version}, queue {server.QueueServices}, data {server.DataServices}";
            }).ConfigureAwait(false),
        };
        foreach (ApiFamily api in session.Apis)
        {
            tests.Add(await TryAsync(session, api, async _ =>
            {
                switch (api)
                {
                    case ApiFamily.Application:
                        Profile? profile = await Verifier().ProfileAsync(session.AccountId).ConfigureAwait(false);
                        ProfileAccount? account = profile?.Accounts?.Find(candidate => candidate.Id == session.AccountId);
                        return profile is null ? "agent bot" : $"{profile} <{profile.Email}>, {(account?.Role is { } role ? Wire.Word(role) : "no member")} of {account?.ToString() ?? $"account {session.AccountId}"}";
                    case ApiFamily.Platform:
                        await Verifier().PlatformAsync().ConfigureAwait(false);
                        return "platform app";
                    default:
                        ClientInbox inbox = await Verifier().ClientAsync(session.InboxIdentifier!, session.ContactIdentifier, session.HmacToken).ConfigureAwait(false);
                        return $"inbox '{inbox.Name}'";
                }
            }).ConfigureAwait(false));
        }
        return tests.ToArray();
    }

    private static async Task<SessionTest> TryAsync(ChatwootSession session, ApiFamily api, Func<SessionTest, Task<string>> work)
    {
        var test = new SessionTest(session.Name, api);
        var watch = Stopwatch.StartNew();
        try
        {
            test.Detail = await work(test).ConfigureAwait(false);
            test.Succeeded = true;
        }
        catch (ChatwootApiException failure)
        {
            test.Detail = $"{failure.Message} {failure.RecommendedAction}".Trim();
        }
        test.Duration = watch.Elapsed;
        return test;
    }

    private static TimeSpan? SkewOf(string? serverTime) =>
        DateTime.TryParse(serverTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? TimeSpan.FromSeconds(Math.Round((DateTime.UtcNow - time).TotalSeconds))
            : null;
}
