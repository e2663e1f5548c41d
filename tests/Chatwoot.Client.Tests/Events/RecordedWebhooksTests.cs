using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Client.Events;
using Chatwoot.Client.Tests.Support;
using Xunit;

namespace Chatwoot.Client.Tests.Events;

/// <summary>Everything a real server posted is read as an event, and nothing of it is lost.</summary>
public class RecordedWebhooksTests
{
    private static readonly string[] s_secretNames = ["pubsub_token", "hmac_token", "secret", "access_token", "password", "provider_config"];

    public static TheoryData<string> Names() => new(Bodies().Select(body => body.Name).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_recorded_delivery_is_lost(string name)
    {
        Assert.Empty(Bodies().Where(body => body.Name == name).SelectMany(body => Losses(body.Raw, $"{body.Number} {name}")));
    }

    [Fact]
    public void All_twelve_events_are_recorded()
    {
        Assert.Equal(12, Bodies().Select(body => body.Name).Distinct().Count());
        Assert.True(Bodies().Count() >= 227);
    }

    [Fact]
    public void A_loss_is_found()
    {
        byte[] raw = Bodies().First(body => body.Name == "message_created").Raw;
        ChatwootEvent told = EventReader.ReadWebhook(raw);
        told.Message!.Extra.Remove("additional_attributes");
        told.Message.AdditionalAttributes?.Clear();
        told.Message.Content += "!";
        using JsonDocument data = JsonDocument.Parse(raw);

        Assert.NotEmpty(EventLosses.Find(data.RootElement, told, "sabotaged"));
    }

    [Fact]
    public void The_events_hold_what_they_are_about()
    {
        foreach ((_, string name, byte[] raw) in Bodies())
        {
            ChatwootEvent told = EventReader.ReadWebhook(raw);

            Assert.Equal(name, told.Event);
            Assert.True(told is { AccountId: > 0, AccountName.Length: > 0 }, name);
            Assert.True(told.At > new DateTime(2026, 1, 1), name);
            Assert.Equal(name.StartsWith("message_", StringComparison.Ordinal), told.Message is not null);
            if (name.StartsWith("message_", StringComparison.Ordinal) || name.StartsWith("conversation_", StringComparison.Ordinal))
                Assert.True(told.Conversation is { Id: > 0, InboxId: > 0, AccountId: > 0 }, name);
            if (told.Message is { } message)
            {
                Assert.Equal((told.ConversationId, told.InboxId, told.AccountId), (message.ConversationId, message.InboxId, message.AccountId));
                Assert.True(message.MessageType != MessageType.Incoming || message.Sender is null or { Type: "contact" }, name);
            }
            if (name.StartsWith("contact_", StringComparison.Ordinal))
                Assert.True(told.Contact is { Id: > 0 }, name);
            if (name.StartsWith("inbox_", StringComparison.Ordinal))
                Assert.True(told.Inbox is { Id: > 0 }, name);
            if (name.Contains("typing", StringComparison.Ordinal))
                Assert.True(told.User is not null && told.IsPrivate is not null, name);
            Assert.Equal(name is "contact_updated" or "inbox_updated", told.Changes is not null && told.Conversation is null);
        }
    }

    [Fact]
    public void A_change_tells_what_was_and_what_is()
    {
        byte[] raw = Bodies().First(body => body.Name == "conversation_updated" && Encoding.UTF8.GetString(body.Raw).Contains("\"status\":{\"previous_value\"", StringComparison.Ordinal)).Raw;

        AttributeChange change = Assert.Single(EventReader.ReadWebhook(raw).Changes!, change => change.Name == "status");

        Assert.NotEqual(change.Previous, change.Current);
        Assert.Contains(change.Current, new object[] { "open", "pending", "resolved", "snoozed" });
    }

    [Fact]
    public void No_secret_stands_in_an_event_as_text()
    {
        int secrets = 0;
        foreach ((_, string name, byte[] raw) in Bodies())
        {
            using JsonDocument data = JsonDocument.Parse(raw);
            var hidden = new HashSet<string>(Secrets(data.RootElement));
            var seen = new List<string>();
            Collect(EventReader.ReadWebhook(raw), seen, 0);

            Assert.Contains(name, seen);
            Assert.DoesNotContain(seen, hidden.Contains);
            secrets += hidden.Count;
        }
        Assert.True(secrets > 100, $"Only {secrets} secrets are there.");
    }

    [Theory]
    [InlineData("automation_event.message_created")]
    [InlineData("automation_event.conversation_updated")]
    [InlineData("macro.executed")]
    public void What_rules_and_macros_post_is_read_as_a_conversation(string name)
    {
        var body = (JsonObject)JsonNode.Parse(Bodies().First(body => body.Name == "conversation_created").Raw)!;
        body["event"] = name;
        byte[] raw = Encoding.UTF8.GetBytes(body.ToJsonString());

        ChatwootEvent told = EventReader.ReadWebhook(raw);

        Assert.Equal(name, told.Event);
        Assert.True(told.Conversation is { Id: > 0, InboxId: > 0, AccountId: > 0 });
        Assert.Empty(Losses(raw, name));
    }

    [Fact]
    public void The_installations_event_and_events_nobody_knows_come_out_with_all_they_have()
    {
        byte[] created = """{"id":7,"name":"Umbrella","users":[{"id":1,"name":"Ana","email":"ana@umbrella.test","type":"user"}],"event":"account_created"}"""u8.ToArray();
        byte[] unknown = """{"event":"planet_discovered","planet":{"name":"Mars","moons":[1,2.5,null]},"access_token":"hush","account":{"id":3,"name":"Sol","tier":"gold"}}"""u8.ToArray();

        Assert.Equal("Umbrella", EventReader.ReadWebhook(created).Extra["name"]);
        ChatwootEvent told = EventReader.ReadWebhook(unknown);
        Assert.Equal((3, "Sol"), (told.AccountId!.Value, told.AccountName));
        Assert.IsType<SecureString>(told.Extra["access_token"]);
        Assert.Empty(Losses(created, "account_created").Concat(Losses(unknown, "planet_discovered")));
    }

    // Shapes of a server that is not this one: an event must come out, with all it has.
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"event":null,"id":1}""")]
    [InlineData("""{"event":17,"id":1}""")]
    [InlineData("""{"event":"x","account":"Umbrella"}""")]
    [InlineData("""{"event":"x","account":{"id":"three"}}""")]
    [InlineData("""{"event":"x","account_id":{"a":1},"performer":5,"user":"Ana","changed_attributes":{"a":1},"is_private":[1]}""")]
    [InlineData("""{"event":"x","account":[1],"account_id":"seven","changed_attributes":"all","previous_changes":[1]}""")]
    [InlineData("""{"event":"x","account_id":1.5,"changed_attributes":[1,"two",{"a":3}]}""")]
    [InlineData("""{"event":"x","account_id":7,"account":{"id":9,"name":"Other"}}""")]
    [InlineData("""{"event":"message_created","id":"m-1","message_type":{"kind":1},"content_type":[],"conversation":"none","inbox":4}""")]
    [InlineData("""{"event":"message_created","id":1,"message_type":"incoming","content_type":"hologram","conversation":{"id":1,"meta":[],"status":5},"inbox":[]}""")]
    [InlineData("""{"event":"conversation_created","id":[],"meta":{},"status":"dreaming"}""")]
    [InlineData("""{"event":"contact_created","id":{},"identifier":1,"phone_number":[]}""")]
    [InlineData("""{"event":"inbox_created","channel":5,"working_hours":"always"}""")]
    [InlineData("""{"event":"n","notification":{"id":"x"},"contact":{"id":"y","identifier":1,"phone_number":2},"conversation":[1]}""")]
    public void Odd_shapes_come_out_and_lose_nothing(string body)
    {
        byte[] raw = Encoding.UTF8.GetBytes(body);

        Assert.Empty(Losses(raw, body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<html>")]
    [InlineData("{\"event\":")]
    [InlineData("{} {}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"event\":\"\\ud800\"}")]
    public void What_is_no_JSON_object_is_refused_in_words(string body)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => EventReader.ReadWebhook(Encoding.UTF8.GetBytes(body)));

        Assert.StartsWith("The body ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_UTF_8_and_JSON_that_is_too_deep_are_refused_in_words_and_the_last_of_two_fields_holds()
    {
        Assert.Throws<FormatException>(() => EventReader.ReadWebhook([.. "{\"event\":\"x\",\"content\":\""u8, 0xff, 0xfe, .. "\"}"u8]));
        Assert.Throws<FormatException>(() => EventReader.ReadWebhook(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 500) + new string(']', 500) + "}")));

        Assert.Equal(2, EventReader.ReadWebhook("{\"event\":\"x\",\"a\":1,\"a\":2}"u8.ToArray()).Extra["a"]);
    }

    private static IEnumerable<string> Losses(byte[] raw, string path)
    {
        using JsonDocument data = JsonDocument.Parse(raw);
        return EventLosses.Find(data.RootElement, EventReader.ReadWebhook(raw), path).ToList();
    }

    private static IEnumerable<(int Number, string Name, byte[] Raw)> Bodies()
    {
        foreach (string line in File.ReadLines(Recording.InRepository("tests", "Recordings", "webhooks", "received.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement delivery = document.RootElement;
            yield return (delivery.GetProperty("n").GetInt32(), delivery.GetProperty("event").GetString()!, Encoding.UTF8.GetBytes(delivery.GetProperty("raw_body").GetString()!));
        }
    }

    private static IEnumerable<string> Secrets(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field => s_secretNames.Contains(field.Name) && field.Value.ValueKind == JsonValueKind.String
            ? [field.Value.GetString()!]
            : Secrets(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Secrets),
        _ => [],
    };

    /// <summary>Every text that can be reached from an object.</summary>
    private static void Collect(object? value, List<string> seen, int depth)
    {
        if (value is null or SecureString || depth > 12)
            return;
        if (value is string text)
            seen.Add(text);
        else if (value is IDictionary fields)
            foreach (object? field in fields.Values)
                Collect(field, seen, depth + 1);
        else if (value is IEnumerable items)
            foreach (object? item in items)
                Collect(item, seen, depth + 1);
        else if (value.GetType().Namespace!.StartsWith("Chatwoot", StringComparison.Ordinal) && !value.GetType().IsEnum)
            foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
                Collect(property.GetValue(value), seen, depth + 1);
    }
}
