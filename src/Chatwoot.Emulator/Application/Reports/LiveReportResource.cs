using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>How things stand now.</summary>
internal static class LiveReportResource
{
    private const string Path = "/api/v2/accounts/{account_id}/live_reports";

    public static void Map(Routes routes)
    {
        routes.Get(Path + "/conversation_metrics", Metrics);
        routes.Get(Path + "/grouped_conversation_metrics", Grouped);
    }

    /// <summary>Never answered, or waiting for an answer.</summary>
    public static bool IsUnattended(Conversation conversation) => conversation.FirstReplyCreatedAt is null || conversation.WaitingSince is not null;

    public static JsonObject Count(IEnumerable<Conversation> conversations)
    {
        var open = conversations.Where(conversation => conversation.Status == "open").ToArray();
        return new JsonObject { ["open"] = open.Length, ["unattended"] = open.Count(IsUnattended), ["unassigned"] = open.Count(conversation => !conversation.HasAssignee) };
    }

    private static Answer Metrics(Call call)
    {
        var conversations = Conversations(call).ToArray();
        var json = Count(conversations);
        json["pending"] = conversations.Count(conversation => conversation.Status == "pending");
        return Answer.Ok(json);
    }

    /// <summary>Numbers of people and teams that are gone come as they are stored.</summary>
    private static Answer Grouped(Call call)
    {
        call.RequireAdministrator();
        var key = Fields.AsText(call.Params["group_by"]);
        if (key is not ("team_id" or "assignee_id"))
        {
            throw Refusal.Error(422, "invalid group_by");
        }

        var groups = Conversations(call)
            .Where(conversation => conversation.Status == "open")
            .GroupBy(conversation => key == "team_id" ? conversation.Team?.Id ?? conversation.LostTeamId : conversation.Assignee?.Id ?? conversation.LostAssigneeId)
            .OrderBy(group => group.Key);
        var list = new JsonArray();
        foreach (var group in groups)
        {
            var row = Count(group);
            row[key] = group.Key;
            list.Add(row);
        }

        return Answer.Ok(list);
    }

    private static IEnumerable<Conversation> Conversations(Call call)
    {
        call.RequireAdministrator();
        if (string.IsNullOrEmpty(Fields.AsText(call.Params["team_id"])))
        {
            return call.Account.Conversations.Values;
        }

        var team = call.Account.Teams.Find(call.IdOf("team_id")) ?? throw Refusal.NotFound();
        return call.Account.Conversations.Values.Where(conversation => conversation.Team == team);
    }
}
