using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Tests.Realtime;

namespace Chatwoot.Emulator.Tests.Replay;

/// <summary>
/// The sockets the recorder held open during the last stretch of the run. Each is opened before the exchange it was opened
/// before, renews its presence when it did, and keeps the events it gets.
/// </summary>
internal sealed class Wires(EmulatorServer server, Identities identities) : IAsyncDisposable
{
    public static readonly string[] Names = ["admin", "agent", "contact", "stranger"];

    private const string Renewal = """{"action":"update_presence"}""";
    private const string ContactToken = "SCRUBBED0000000000000249";

    /// <summary>Made by the SLA's clock, long after the exchange that set it.</summary>
    private static readonly (string Event, string Text)[] OfClocks = [("notification.created", "sla_missed_first_response"), ("conversation.updated", "Contact sla s1")];

    private readonly Dictionary<string, (CableClient Client, string Identifier, List<JsonObject> Frames)> wires = [];

    public async Task BeforeAsync(Exchange exchange)
    {
        switch (exchange.Id)
        {
            case "inboxes.fixture.api_cable":
                await OpenAsync("admin", CableClient.Identifier(server.World.Users.Find(server.AdminUserId)!.PubsubToken, server.AccountId, server.AdminUserId));
                await OpenAsync("agent", CableClient.Identifier(server.World.Users.Find(server.AgentUserId)!.PubsubToken, server.AccountId, server.AgentUserId));
                break;
            case "labels.fixture.cable-s1cable":
                await OpenAsync("contact", CableClient.Identifier(identities.Map(ContactToken)));
                await OpenAsync("stranger", CableClient.Identifier("no-such-pubsub-token"));
                break;
            case "client_conversations.cable_typing_off":
                await RenewAsync("contact");
                await RenewAsync("agent");
                await RenewAsync("admin");
                break;
            case "messages.cable.delete":
                LearnActivity(exchange);
                break;
            case "profile.cable.busy":
                await RenewAsync("agent");
                await RenewAsync("admin");
                break;
            case "profile.cable.online":
                await RenewAsync("contact");
                break;
            default:
                break;
        }
    }

    /// <summary>Compares what came with what was recorded: the names of the events in their order, and then each event.</summary>
    public async Task<Dictionary<string, List<string>>> CompareAsync()
    {
        var differences = new Dictionary<string, List<string>>();
        foreach (var name in Names)
        {
            var (client, identifier, frames) = wires[name];
            frames.AddRange(name == "stranger" ? await client.DrainAsync(identifier, CableClient.Identifier(server.World.Users.Find(server.AdminUserId)!.PubsubToken, server.AccountId, server.AdminUserId)) : await client.DrainAsync(identifier));
            differences[name] = Compare(name, frames.Where(frame => frame.ContainsKey("message")).ToArray());
        }

        return differences;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _, _) in wires.Values)
        {
            await client.DisposeAsync();
        }
    }

    private static JsonObject[] Recorded(string name) => File.ReadLines(Path.Combine(Exchange.Folder, "realtime", name + ".jsonl"))
        .Select(line => JsonNode.Parse(line)!)
        .Where(line => (string?)line["direction"] == "in" && line["frame"] is JsonObject frame && frame.ContainsKey("message") && (string?)frame["type"] != "ping")
        .Select(line => (JsonObject)line["frame"]!)
        .Where(frame => !OfClocks.Any(made => CableClient.KindOf(frame) == made.Event && frame.ToJsonString().Contains(made.Text, StringComparison.Ordinal)))
        .ToArray();

    private static bool IsPresence(JsonObject frame) => CableClient.KindOf(frame) == "presence.update";

    private List<string> Compare(string name, JsonObject[] received)
    {
        var recorded = Recorded(name);
        var differences = new List<string>();

        // Presence passes by the workers, and so any other event.
        foreach (var presence in (bool[])[false, true])
        {
            var left = recorded.Where(frame => IsPresence(frame) == presence).ToArray();
            var right = received.Where(frame => IsPresence(frame) == presence).ToArray();
            var (expected, actual) = (string.Join('\n', left.Select(CableClient.KindOf)), string.Join('\n', right.Select(CableClient.KindOf)));
            if (expected != actual)
            {
                differences.Add($"events recorded:\n{expected}\nfound:\n{actual}");
                continue;
            }

            for (var index = 0; index < left.Length; index++)
            {
                var key = $"{name}.{CableClient.KindOf(left[index])}.{index}";
                var found = Compare(left[index], right[index]);
                if (!Expectations.IsListed(key))
                {
                    differences.AddRange(found.Select(difference => $"{key} {difference}"));
                }
                else if (found.Count == 0)
                {
                    differences.Add($"{key} is listed as differing, and as recorded after all");
                }
            }
        }

        return differences;
    }

    private IReadOnlyList<string> Compare(JsonObject recorded, JsonObject found)
    {
        var kind = CableClient.KindOf(recorded);
        var data = (JsonObject)recorded["message"]!["data"]!.DeepClone();
        if (kind == "presence.update")
        {
            Rename(data, "users", "user");
            Rename(data, "contacts", "contact");
        }

        return new Comparison(identities, Exchange.OfEvent(kind, data), ordered: true).Run(found["message"]!["data"]);
    }

    private void Rename(JsonObject data, string key, string kind)
    {
        if (data[key] is JsonObject people)
        {
            data[key] = new JsonObject(people.Select(pair => KeyValuePair.Create(identities.Map(kind, long.Parse(pair.Key, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), pair.Value?.DeepClone())));
        }
    }

    /// <summary>The recorder knew the number of the activity it deleted from the socket alone.</summary>
    private void LearnActivity(Exchange exchange)
    {
        var parts = exchange.Path.Split('/');
        var conversation = server.World.Accounts.First().Conversations[identities.Map("conversation", long.Parse(parts[^3], CultureInfo.InvariantCulture))];
        identities.Learn("message", long.Parse(parts[^1], CultureInfo.InvariantCulture), conversation.Messages[^1].Id);
    }

    private async Task OpenAsync(string name, string identifier)
    {
        var client = await CableClient.ConnectAsync(server);
        wires[name] = (client, identifier, []);
        await client.NextAsync();
        await client.SubscribeAsync(identifier);
        if (name != "stranger")
        {
            await UntilPresenceAsync(name);
        }
    }

    private async Task RenewAsync(string name)
    {
        await wires[name].Client.CommandAsync("message", wires[name].Identifier, Renewal);
        await UntilPresenceAsync(name);
    }

    private async Task UntilPresenceAsync(string name)
    {
        JsonObject frame;
        do
        {
            frame = await wires[name].Client.NextAsync();
            wires[name].Frames.Add(frame);
        }
        while (!IsPresence(frame));
    }
}
