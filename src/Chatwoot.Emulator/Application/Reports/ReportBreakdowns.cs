using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>Counts by two things at once.</summary>
internal static class ReportBreakdowns
{
    private static readonly (string Name, double Hours)[] Spans = [("0-1h", 1), ("1-4h", 4), ("4-8h", 8), ("8-24h", 24), ("24h+", double.PositiveInfinity)];
    private static readonly TimeRange AllTime = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    public static Answer Matrix(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call) ?? AllTime;
        var inboxes = Chosen(call, "inbox_ids", call.Account.Inboxes).OrderBy(inbox => inbox.Name, StringComparer.InvariantCulture).ToArray();
        var labels = Chosen(call, "label_ids", call.Account.Labels).OrderBy(label => label.Title, StringComparer.InvariantCulture).ToArray();
        var conversations = call.Account.Conversations.Values.Where(conversation => range.Contains(conversation.CreatedAt)).ToLookup(conversation => conversation.Inbox);
        return Answer.Ok(new JsonObject
        {
            ["inboxes"] = new JsonArray([.. inboxes.Select(inbox => new JsonObject { ["id"] = inbox.Id, ["name"] = inbox.Name })]),
            ["labels"] = new JsonArray([.. labels.Select(label => new JsonObject { ["id"] = label.Id, ["title"] = label.Title })]),
            ["matrix"] = new JsonArray([.. inboxes.Select(inbox => new JsonArray([.. labels.Select(label =>
                JsonValue.Create(conversations[inbox].Count(conversation => conversation.Labels.Contains(label.Title))))]))]),
        });
    }

    /// <summary>By the calendar, whatever the working hours; channels without an answer are missing.</summary>
    public static Answer Distribution(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call) ?? AllTime;
        var json = new JsonObject();
        var byChannel = call.Account.EventsOfLiving()
            .Where(row => row.Name == ReportEvents.FirstResponse && range.Contains(row.CreatedAt))
            .GroupBy(row => row.Conversation.Inbox.Channel.Type);
        foreach (var channel in byChannel)
        {
            var found = channel.CountBy(row => Array.Find(Spans, span => row.Value < span.Hours * 3600).Name).ToDictionary();
            json[channel.Key] = new JsonObject(Spans.Select(span => KeyValuePair.Create(span.Name, (JsonNode?)found.GetValueOrDefault(span.Name))));
        }

        return Answer.Ok(json);
    }

    public static Answer OutgoingMessages(Call call)
    {
        call.RequireAdministrator();
        Func<Message, IEnumerable<(long? Id, string? Name)>>? keys = Fields.AsText(call.Params["group_by"]) switch
        {
            "agent" => message => message.Sender is User user ? [(user.Id, call.World.Users.Find(user.Id)?.Name)] : [],
            "team" => message => message.Conversation.Team is { } team ? [(team.Id, team.Name)] : [],
            "inbox" => message => [(message.Conversation.Inbox.Id, message.Conversation.Inbox.Name)],
            "label" => message => message.Conversation.Labels.Select(title => (call.Account.Labels.FirstOrDefault(label => label.Title == title)?.Id, (string?)title)),
            _ => null,
        };
        if (keys is null)
        {
            return Answer.Empty(422);
        }

        var groups = ReportScope.OfAccount(call.Account).Messages(MessageType.Outgoing, TimeRange.Of(call)).SelectMany(keys).CountBy(key => key);
        return Answer.Ok(new JsonArray([.. groups.Select(group => new JsonObject
        {
            ["id"] = group.Key.Id,
            ["name"] = group.Key.Name,
            ["outgoing_messages_count"] = group.Value,
        })]));
    }

    private static IEnumerable<T> Chosen<T>(Call call, string key, IEnumerable<T> rows)
        where T : Entity
    {
        var ids = call.Params[key] switch
        {
            JsonArray list => list.Select(Call.LeadingIdOf).ToArray(),
            JsonValue value when Fields.AsText(value) is { Length: > 0 } => [Call.LeadingIdOf(value)],
            _ => null,
        };
        return ids is null or { Length: 0 } ? rows : rows.Where(row => ids.Contains(row.Id));
    }
}
