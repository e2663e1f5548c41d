using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Store;
using Chatwoot.Emulator.Webhooks;
using Xunit;

namespace Chatwoot.Emulator.Tests.Replay;

/// <param name="Implemented">False where the emulator answered 501.</param>
public sealed record Outcome(Exchange Exchange, bool Implemented, IReadOnlyList<string> Differences);

/// <summary>All recordings, once through a fresh emulator; the tests only look at what came of it.</summary>
public sealed class Run : IAsyncLifetime
{
    /// <summary>Features the recorded account had enabled when the run began.</summary>
    private static readonly string[] RecordedFeatures =
    [
        "inbound_emails", "channel_email", "channel_facebook", "conversation_unread_counts", "help_center", "agent_bots", "macros",
        "agent_management", "team_management", "inbox_management", "labels", "custom_attributes", "automations", "canned_responses",
        "integrations", "voice_recorder", "channel_website", "campaigns", "reports", "crm", "auto_resolve_conversations", "audit_logs",
        "custom_tools", "sla", "captain_integration", "custom_roles", "chatwoot_v4", "contact_chatwoot_support_team", "channel_instagram",
        "assignment_v2", "saml", "companies", "channel_tiktok", "csat_review_notes", "captain_tasks", "conversation_required_attributes",
        "advanced_assignment",
    ];

    private static readonly string[] HeadersThatCount = ["content-type", "cache-control", "x-frame-options", "vary"];

    public IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    /// <summary>By socket: how its events differ from the recorded ones.</summary>
    public IReadOnlyDictionary<string, List<string>> Wires { get; private set; } = new Dictionary<string, List<string>>();

    /// <summary>By recorded delivery of a webhook: how what the emulator would post differs.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Posts { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    public int SamePosts { get; private set; }

    public IReadOnlyList<string> Unimplemented { get; private set; } = [];

    public IReadOnlyCollection<Exception> Failures { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var clock = new RecordedClock();
        var posts = new Posts();
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None, Arrange = world => Arrange(world, posts), TimeProvider = clock, SendWebhooks = false }, CancellationToken.None);
        var identities = new Identities();
        var requests = new Requests(identities, server);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await using var wires = new Wires(server, identities);
        var outcomes = new List<Outcome>();
        foreach (var exchange in Exchange.LoadAll())
        {
            clock.Set(exchange.At);
            await wires.BeforeAsync(exchange);
            using var request = requests.Make(exchange);
            using var response = await client.SendAsync(request);
            requests.Remember(response.Headers.ETag?.ToString());
            var body = await Text(exchange, response);
            if ((int)response.StatusCode == 501)
            {
                outcomes.Add(new Outcome(exchange, false, []));
                continue;
            }

            if (exchange.Id == "agent_bots.fixture.main")
            {
                // The bot the recorder used.
                requests.BotToken = (string?)JsonNode.Parse(body)!["access_token"];
            }

            outcomes.Add(new Outcome(exchange, true, Compare(identities, exchange, response, body)));
        }

        Wires = await wires.CompareAsync();
        Posts = posts.Compare(identities);
        SamePosts = posts.Same;
        Outcomes = outcomes;
        Failures = server.Failures;
        var operations = server.Operations.ToArray();
        Unimplemented = operations.Where(route => route.Handler is null).Select(route => $"{route.Method} {route.Pattern}").Order(StringComparer.Ordinal).ToArray();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Files other than texts are recorded by their size, and made up by the replay.</summary>
    private static async Task<string> Text(Exchange exchange, HttpResponseMessage response)
    {
        const string binary = "binary: ";
        if (exchange.Answer is JsonValue value && value.TryGetValue<string>(out var recorded) && recorded.StartsWith(binary, StringComparison.Ordinal))
        {
            var bytes = await response.Content.ReadAsByteArrayAsync();
            return string.Concat($"{binary}{bytes.Length} bytes", recorded.AsSpan(recorded.IndexOf(',', StringComparison.Ordinal)));
        }

        return await response.Content.ReadAsStringAsync();
    }

    private static List<string> Compare(Identities identities, Exchange exchange, HttpResponseMessage response, string body)
    {
        var differences = new List<string>();
        if ((int)response.StatusCode != exchange.Status)
        {
            differences.Add($"status {exchange.Status} recorded, {(int)response.StatusCode} found: {(body.Length > 200 ? body[..200] : body)}");
            return differences;
        }

        foreach (var name in HeadersThatCount)
        {
            var recorded = exchange.AnswerHeader(name);
            var found = Header(response, name);
            if (recorded != found)
            {
                differences.Add($"header {name}: recorded {recorded ?? "none"}, found {found ?? "none"}");
            }
        }

        if (exchange.AnswerHeader("location") is { } location && response.Headers.Location is { } there)
        {
            identities.LearnAddress(location, there.AbsoluteUri);
        }

        if (exchange.Answer is JsonValue value && value.GetValueKind() == JsonValueKind.String && !body.StartsWith('"'))
        {
            if (Comparable((string)value!, exchange) != Comparable(body, exchange))
            {
                differences.Add($"body: recorded {value.ToJsonString()}, found {body}");
            }

            return differences;
        }

        differences.AddRange(new Comparison(identities, exchange, Expectations.IsOrdered(exchange)).Run(body.Length == 0 ? null : JsonNode.Parse(body)));
        return differences;
    }

    /// <summary>A text without what each server makes up: its address, and in CSV the order of rows, for which there is no rule.</summary>
    private static string Comparable(string text, Exchange exchange)
    {
        var same = Regex.Replace(text, @"http://127\.0\.0\.1:\d+/", "http://server/");
        return exchange.AnswerHeader("content-type") == "text/csv" ? string.Join('\n', same.Split('\n').Order(StringComparer.Ordinal)) : same;
    }

    private static string? Header(HttpResponseMessage response, string name)
    {
        // As it was sent: HttpClient would put the parts of a cache control in an order of its own.
        var there = response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values);
        return there ? values.ToString() : null;
    }

    /// <summary>The installation as the recorder found it: two people, and nothing else.</summary>
    private static void Arrange(World world, Posts posts)
    {
        // Kept instead of sent: the recorder's receiver is not there.
        world.Listeners.Add(new WebhookListener(posts.Keep));
        var account = world.Accounts.First();
        account.Name = "Umbrella Support";
        account.Features.Clear();
        account.Features.UnionWith(RecordedFeatures);
        account.Inboxes.Remove(account.Inboxes.First());
        account.Inboxes.Remove(account.Inboxes.First());
        account.CacheTimes["inbox"] = world.Now;
        world.AgentBots.Remove(world.AgentBots.First());
        foreach (var (user, email) in world.Users.Zip(["ada@example.com", "grace@example.com"]))
        {
            user.Email = email;
        }
    }
}

/// <summary>Shows the time of the recording, so that ranges of time and what is counted in them mean the same; every look at it moves it on a little.</summary>
internal sealed class RecordedClock : TimeProvider
{
    private long ticks = DateTimeOffset.UnixEpoch.Ticks;

    public void Set(DateTimeOffset time) => Interlocked.Exchange(ref ticks, time.UtcTicks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, 10 * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
