using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Chatwoot.Client.Events;
using Chatwoot.Client.Tests.Support;
using Xunit;

namespace Chatwoot.Client.Tests.Events;

/// <summary>Every frame a real server sent is read as an event, and nothing of it is lost.</summary>
public class RecordedFramesTests
{
    [Theory]
    [InlineData("admin", 60)]
    [InlineData("agent", 50)]
    [InlineData("contact", 20)]
    public void Nothing_of_a_recorded_event_is_lost(string who, int atLeast)
    {
        List<(string Name, JsonElement Data)> events = Events(who);
        Assert.True(events.Count >= atLeast, $"Only {events.Count} events are there.");

        Assert.Empty(events.SelectMany((told, number) => EventLosses.Find(
            told.Data,
            who == "contact" ? EventReader.ReadClient(told.Name, told.Data) : EventReader.Read(told.Name, told.Data),
            $"{who} {number} {told.Name}")));
    }

    [Fact]
    public void The_events_hold_what_they_are_about()
    {
        foreach ((string name, JsonElement data) in Events("admin").Concat(Events("agent")))
        {
            ChatwootEvent told = EventReader.Read(name, data);

            Assert.Equal(name.StartsWith("message.", StringComparison.Ordinal) || name.StartsWith("first.reply.", StringComparison.Ordinal), told.Message is not null);
            Assert.Equal(name.StartsWith("contact.", StringComparison.Ordinal), told.Contact is not null);
            Assert.Equal(name.StartsWith("notification.", StringComparison.Ordinal), told.Notification is not null);
            if (!name.Contains("unread_count", StringComparison.Ordinal) && (name.StartsWith("conversation.", StringComparison.Ordinal) || name.StartsWith("message.", StringComparison.Ordinal) || name is "assignee.changed" or "team.changed"))
                Assert.True(told.Conversation is { Id: > 0, InboxId: > 0, AccountId: 1 }, name);
            Assert.Equal(1, told.AccountId);
            Assert.True(told.At > new DateTime(2026, 1, 1), name);
        }
    }

    [Fact]
    public void No_token_stands_in_an_event_as_text()
    {
        foreach ((string name, JsonElement data) in Events("admin"))
        {
            ChatwootEvent told = EventReader.Read(name, data);
            if (told.Conversation?.ContactInbox is { } place)
                Assert.NotNull(place.PubsubToken);
            Assert.DoesNotContain("pubsub_token", told.Conversation?.Extra.Keys ?? Enumerable.Empty<string>());
        }
        foreach ((string name, JsonElement data) in Events("contact").Where(told => told.Data.TryGetProperty("contact_inbox", out _)))
        {
            var place = (Dictionary<string, object?>)EventReader.ReadClient(name, data).Conversation!.Extra["contact_inbox"]!;
            Assert.IsType<System.Security.SecureString>(place["pubsub_token"]);
        }
    }

    [Fact]
    public void An_event_nobody_knows_comes_out_with_all_it_has()
    {
        using JsonDocument data = JsonDocument.Parse("""{"account_id":7,"planet":{"name":"Mars","moons":[1,2]},"api_token":"hush"}""");

        ChatwootEvent told = EventReader.Read("planet.discovered", data.RootElement);

        Assert.Equal("planet.discovered", told.Event);
        Assert.Equal(7, told.AccountId);
        Assert.Equal("Mars", ((Dictionary<string, object?>)told.Extra["planet"]!)["name"]);
        Assert.IsType<System.Security.SecureString>(told.Extra["api_token"]);
        Assert.InRange(told.At, DateTime.Now.AddMinutes(-1), DateTime.Now.AddMinutes(1));
    }

    private static List<(string Name, JsonElement Data)> Events(string who)
    {
        var events = new List<(string, JsonElement)>();
        foreach (string line in File.ReadLines(Recording.InRepository("tests", "Recordings", "realtime", who + ".jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement frame = document.RootElement.GetProperty("frame");
            if (frame.ValueKind == JsonValueKind.Object && frame.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.Object)
                events.Add((message.GetProperty("event").GetString()!, message.GetProperty("data").Clone()));
        }
        return events;
    }
}
