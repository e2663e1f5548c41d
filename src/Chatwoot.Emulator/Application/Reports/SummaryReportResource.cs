using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>One row for each agent, inbox, team, label or channel.</summary>
internal static class SummaryReportResource
{
    private const string Path = "/api/v2/accounts/{account_id}/summary_reports";
    private static readonly TimeSpan HalfYear = TimeSpan.FromDays(182.625);

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/agent", call => Rows(call, call.Account.Members.Values.OrderBy(member => member.User.Id).Select(member => (member.User.Id, ReportScope.OfAgent(call.Account, member.User.Id)))));
        routes.Get(Path + "/inbox", call => Rows(call, call.Account.Inboxes.Select(inbox => (inbox.Id, ReportScope.OfInbox(call.Account, inbox)))));
        routes.Get(Path + "/team", call => Rows(call, call.Account.Teams.Select(team => (team.Id, ReportScope.OfTeam(call.Account, team)))));
        routes.Get(Path + "/label", Labels);
        routes.Get(Path + "/channel", Channels);
    }

    private static Answer Rows(Call call, IEnumerable<(long Id, ReportScope Scope)> scopes)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call);
        return Answer.Ok(new JsonArray([.. scopes.Select(row => new JsonObject
        {
            ["id"] = row.Id,
            ["conversations_count"] = row.Scope.Conversations(range).Count(),
            ["resolved_conversations_count"] = row.Scope.Events(ReportEvents.Resolution, range).Count(),
            ["avg_resolution_time"] = row.Scope.Average(ReportEvents.Resolution, range, call.BusinessHours()),
            ["avg_first_response_time"] = row.Scope.Average(ReportEvents.FirstResponse, range, call.BusinessHours()),
            ["avg_reply_time"] = row.Scope.Average(ReportEvents.Reply, range, call.BusinessHours()),
        })]));
    }

    /// <summary>The means take events of conversations that began in the range, whenever they happened; without a range everything counts.</summary>
    private static Answer Labels(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call) ?? new TimeRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        var list = new JsonArray();
        foreach (var label in call.Account.Labels.OrderBy(label => label.Title, StringComparer.InvariantCulture))
        {
            var events = call.Account.EventsOfLiving().Where(row => row.Conversation.Labels.Contains(label.Title)).ToArray();
            list.Add(new JsonObject
            {
                ["id"] = label.Id,
                ["name"] = label.Title,
                ["conversations_count"] = call.Account.Conversations.Values.Count(conversation => conversation.Labels.Contains(label.Title) && range.Contains(conversation.CreatedAt)),
                ["avg_resolution_time"] = Mean(ReportEvents.Resolution),
                ["avg_first_response_time"] = Mean(ReportEvents.FirstResponse),
                ["avg_reply_time"] = Mean(ReportEvents.Reply),
                ["resolved_conversations_count"] = events.Count(row => row.Name == ReportEvents.Resolution && range.Contains(row.CreatedAt)),
            });

            JsonNode Mean(string name) =>
                events.Where(row => row.Name == name && range.Contains(row.Conversation.CreatedAt)).Mean(call.BusinessHours()) is { } mean ? mean : JsonValue.Create(0);
        }

        return Answer.Ok(list);
    }

    private static Answer Channels(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call);
        if (range is { } time && time.To - time.From > HalfYear)
        {
            throw Refusal.Error(422, "Date range cannot exceed 6 months");
        }

        var json = new JsonObject();
        foreach (var channel in ReportScope.OfAccount(call.Account).Conversations(range).GroupBy(conversation => conversation.Inbox.Channel.Type))
        {
            var row = new JsonObject();
            foreach (var status in (string[])["open", "resolved", "pending", "snoozed"])
            {
                row[status] = channel.Count(conversation => conversation.Status == status);
            }

            row["total"] = channel.Count();
            json[channel.Key] = row;
        }

        return Answer.Ok(json);
    }
}
