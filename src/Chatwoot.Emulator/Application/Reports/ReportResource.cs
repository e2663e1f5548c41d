using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>The reports for administrators that come as JSON.</summary>
internal static class ReportResource
{
    public const string Path = "/api/v2/accounts/{account_id}/reports";
    private const int AgentsPerPage = 25;

    public static void Map(Routes routes)
    {
        routes.Get(Path, ReportSeries.Index);
        routes.Get(Path + "/summary", Summary);
        routes.Get(Path + "/bot_summary", BotSummary);
        routes.Get(Path + "/bot_metrics", BotMetrics);
        routes.Get(Path + "/conversations", Conversations);
        routes.Get(Path + "/inbox_label_matrix", ReportBreakdowns.Matrix);
        routes.Get(Path + "/first_response_time_distribution", ReportBreakdowns.Distribution);
        routes.Get(Path + "/outgoing_messages_count", ReportBreakdowns.OutgoingMessages);
    }

    private static Answer Summary(Call call)
    {
        call.RequireAdministrator();
        var scope = ReportScope.Of(call);
        var range = TimeRange.Of(call);
        var json = Of(range);
        json["previous"] = Of(range?.Previous);
        return Answer.Ok(json);

        JsonObject Of(TimeRange? time) => new()
        {
            ["conversations_count"] = scope.Conversations(time).Count(),
            ["incoming_messages_count"] = scope.Messages(MessageType.Incoming, time).Count(),
            ["outgoing_messages_count"] = scope.Messages(MessageType.Outgoing, time).Count(),
            ["avg_first_response_time"] = scope.Average(ReportEvents.FirstResponse, time, call.BusinessHours()),
            ["avg_resolution_time"] = scope.Average(ReportEvents.Resolution, time, call.BusinessHours()),
            ["resolutions_count"] = scope.Events(ReportEvents.Resolution, time).Count(),
            ["reply_time"] = scope.Average(ReportEvents.Reply, time, call.BusinessHours()),
        };
    }

    private static Answer BotSummary(Call call)
    {
        call.RequireAdministrator();
        var scope = ReportScope.Of(call);
        var range = TimeRange.Of(call);
        var json = Of(range);
        json["previous"] = Of(range?.Previous);
        return Answer.Ok(json);

        JsonObject Of(TimeRange? time) => new() { ["bot_resolutions_count"] = scope.BotResolutions(time), ["bot_handoffs_count"] = scope.HandOffs(time) };
    }

    /// <summary>Counts what inboxes that have a bot now got; the rates are cut to whole percents.</summary>
    private static Answer BotMetrics(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call);
        var scope = ReportScope.OfAccount(call.Account);
        var conversations = scope.Conversations(range).Where(conversation => conversation.Inbox.AgentBot is not null).ToArray();
        return Answer.Ok(new JsonObject
        {
            ["conversation_count"] = conversations.Length,
            ["message_count"] = conversations.Sum(conversation => conversation.Messages.Count(message => message.Type == MessageType.Outgoing)),
            ["resolution_rate"] = Rate(scope.BotResolutions(range)),
            ["handoff_rate"] = Rate(scope.HandOffs(range)),
        });

        int Rate(int count) => conversations.Length == 0 ? 0 : count * 100 / conversations.Length;
    }

    private static Answer Conversations(Call call)
    {
        call.RequireAdministrator();
        switch (Fields.AsText(call.Params["type"]))
        {
            case "account":
                var counts = LiveReportResource.Count(call.Account.Conversations.Values);
                // Counted among the open ones, so that there is never any.
                counts["pending"] = 0;
                return Answer.Ok(counts);
            case "agent":
                return Answer.Ok(Agents(call));
            case null or "":
                return Answer.Empty(422);
            default:
                throw Refusal.Crash();
        }
    }

    /// <summary>Sorted within the page only.</summary>
    private static JsonArray Agents(Call call)
    {
        var (page, _) = call.Page(AgentsPerPage);
        var members = call.Account.Members.Values.OrderBy(member => member.User.Id).ToArray();
        var rows = Call.PageOf(members, page, AgentsPerPage)
            .Select(member => (Member: member, Open: call.Account.Conversations.Values.Where(conversation => conversation.Status == "open" && conversation.Assignee == member.User).ToArray()))
            .OrderBy(row => row.Open.Length)
            .Reverse();
        return new JsonArray([.. rows.Select(row => new JsonObject
        {
            ["id"] = row.Member.User.Id,
            ["name"] = row.Member.User.Name,
            ["email"] = row.Member.User.Email,
            ["thumbnail"] = call.AvatarUrl(row.Member.User.Avatar),
            ["availability"] = row.Member.AvailabilityStatus(call.Now),
            ["metric"] = new JsonObject { ["open"] = row.Open.Length, ["unattended"] = row.Open.Count(LiveReportResource.IsUnattended) },
        })]);
    }
}
