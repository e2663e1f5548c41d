using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Emulator.Tests.Replay;
using Chatwoot.Routes;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Api;

public class KnownAnswersTests
{
    // These come with a feature or edition that was on when it was recorded.
    private static readonly string[] s_ofFeatures = ["company_id", "sla_events", "sla_policy_id"];

    [Fact]
    public void What_is_known_of_the_answers_is_what_was_recorded()
    {
        string file = Path.Combine(ModuleLocation.RepositoryRoot, "src", "ChatwootPS", "Api", "KnownAnswers.txt");
        string[] found = ["# The fields Chatwoot 4.15.1 sent, by operation and place in the answer; * marks those that always came. Made from the recordings: see KnownAnswersTests.", .. Recorded()];
        string fresh = Path.Combine(AppContext.BaseDirectory, "KnownAnswers.found.txt");
        File.WriteAllLines(fresh, found);

        Assert.True(File.ReadAllLines(file).SequenceEqual(found), $"The list has changed: compare {file} with {fresh}, and copy it over if it is right.");
    }

    private static IEnumerable<string> Recorded()
    {
        List<(string Name, ApiRequest Request, Type Model)> reads = [];
        foreach (ApiProbe probe in ApiProbe.All())
        {
            string name = ApiProbe.Operation(probe.Request.Path);
            reads.Add((name, probe.Request, probe.Model));
            if (probe.Item is not null)
                reads.Add((name + "/{id}", probe.Item(1), probe.Model));
            if (probe.Model == typeof(Conversation))
                reads.Add((name + "/{conversation_id}/messages", ApiProbe.MessagesOf(1).Request, typeof(Message)));
        }
        ILookup<string, Exchange> exchanges = Exchange.LoadAll()
            .Where(exchange => exchange is { Method: "GET", Status: 200, Answer: JsonObject or JsonArray })
            .ToLookup(exchange => Nameless($"GET {exchange.Template}"));
        var answers = reads.ConvertAll(read => (read.Name, Objects: exchanges[Nameless(read.Name)].SelectMany(exchange => AnswerShape.Objects(read.Model, Plain(Inside(exchange.Answer, read.Request.Envelope)))).ToList()));
        // A place may hold several kinds of one type (senders are users or contacts): 'always' means with every object of the type, wherever it stands inside another.
        HashSet<(Type, string)> absent = [.. answers.SelectMany(answer => answer.Objects).Where(found => found.Path.Length > 0).GroupBy(found => found.Model)
            .SelectMany(objects => objects.SelectMany(found => found.Fields.Keys).Distinct().Where(field => objects.Any(found => !found.Fields.ContainsKey(field))).Select(field => (objects.Key, field)))];
        foreach (var (name, objects) in answers)
        {
            foreach (var place in objects.GroupBy(found => found.Path).OrderBy(place => place.Key, StringComparer.Ordinal))
            {
                bool IsAlways(string field) => !s_ofFeatures.Contains(field) && place.All(found => found.Fields.ContainsKey(field)) && (place.Key.Length == 0 || !absent.Contains((place.First().Model, field)));
                IEnumerable<string> fields = place.SelectMany(found => found.Fields.Keys).Distinct().Order(StringComparer.Ordinal);
                yield return $"{name}|{place.Key}: {string.Join(' ', fields.Select(field => field + (IsAlways(field) ? "*" : "")))}";
            }
        }
    }

    private static string Nameless(string operation) => Regex.Replace(operation, @"\{\w+}", "{}");

    private static JsonNode? Inside(JsonNode? answer, string? envelope) => (envelope?.Split('.') ?? []).Aggregate(answer, (node, name) => (node as JsonObject)?[name]);

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value)),
        JsonArray items => items.Select(Plain).ToList(),
        _ => node?.ToString(),
    };
}
