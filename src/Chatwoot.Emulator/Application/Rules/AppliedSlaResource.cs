using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

/// <summary>How conversations keep the policies on them. Goals are looked at when somebody asks; Chatwoot does it now and then.</summary>
internal static class AppliedSlaResource
{
    private const string Path = "/api/v1/accounts/{account_id}/applied_slas";
    private const int PerPage = 25;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/metrics", Metrics);
        routes.Get(Path + "/download", Download);
    }

    /// <summary>Puts a policy on a conversation.</summary>
    public static void Put(Call call, Conversation conversation, SlaPolicy policy)
    {
        conversation.SlaPolicyId = policy.Id;
        call.Account.Rules.AppliedSlas.Add(new AppliedSla { Policy = policy, Conversation = conversation, CreatedAt = call.Now, UpdatedAt = call.Now });
    }

    public static JsonObject Render(AppliedSla applied) => new()
    {
        ["id"] = applied.Id,
        ["sla_id"] = applied.Policy.Id,
        ["sla_status"] = applied.Status,
        ["created_at"] = applied.CreatedAt.Unix(),
        ["updated_at"] = applied.UpdatedAt.Unix(),
        ["sla_name"] = applied.Policy.Name,
        ["sla_description"] = applied.Policy.Description,
        ["sla_first_response_time_threshold"] = applied.Policy.FirstResponse,
        ["sla_next_response_time_threshold"] = applied.Policy.NextResponse,
        ["sla_resolution_time_threshold"] = applied.Policy.Resolution,
        ["sla_only_during_business_hours"] = applied.Policy.OnlyDuringBusinessHours,
    };

    private static Answer List(Call call)
    {
        var missed = Selected(call).Where(applied => applied.IsMissed).ToArray();
        var (page, echo) = call.Page(PerPage);
        var payload = new JsonArray();
        foreach (var applied in Call.PageOf(missed, page, PerPage))
        {
            payload.Add(Row(call, applied));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload, ["meta"] = new JsonObject { ["count"] = missed.Length, ["current_page"] = echo } });
    }

    private static Answer Metrics(Call call)
    {
        var all = Selected(call);
        var misses = all.Count(applied => applied.IsMissed);
        return Answer.Ok(new JsonObject
        {
            ["total_applied_slas"] = all.Count,
            ["number_of_sla_misses"] = misses,
            ["hit_rate"] = misses == 0 ? "100%" : (100.0 * (all.Count - misses) / all.Count).ToString("0.0#", CultureInfo.InvariantCulture) + "%",
        });
    }

    private static Answer Download(Call call)
    {
        var csv = new StringBuilder("Conversation ID,SLA Policy,Assignee,Team,Inbox,Labels,Link to the Conversation,Breached Events\n\n\n");
        foreach (var applied in Selected(call).Where(applied => applied.IsMissed))
        {
            var conversation = applied.Conversation;
            string[] cells =
            [
                conversation.DisplayId.ToString(CultureInfo.InvariantCulture),
                applied.Policy.Name,
                conversation.Assignee?.Name ?? "",
                conversation.Team?.Name ?? "",
                conversation.Inbox.Name,
                string.Join(", ", conversation.Labels),
                call.Url($"app/accounts/{call.Account.Id}/conversations/{conversation.DisplayId}"),
                string.Join(", ", applied.Events.Select(happened => happened.Type)),
            ];
            csv.Append("  ").AppendJoin(',', cells.Select(Cell)).Append("\n\n");
        }

        return Answer.File(200, "text/csv", JsonText.Utf8.GetBytes(csv.ToString()), "max-age=0, private, must-revalidate", ("content-disposition", "attachment; filename=breached_conversation.csv"));
    }

    private static string Cell(string text)
    {
        var quoted = text.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        return WebUtility.HtmlEncode(quoted);
    }

    private static List<AppliedSla> Selected(Call call)
    {
        call.RequireAdministrator();
        var fields = call.Fields;
        var since = fields.Integer("since");
        var until = fields.Integer("until");
        var selected = call.Account.Rules.AppliedSlas.Where(applied =>
            (since is null || until is null || (applied.CreatedAt.Unix() >= since && applied.CreatedAt.Unix() <= until))
            && Fits(call, "inbox_id", applied.Conversation.Inbox.Id)
            && Fits(call, "team_id", applied.Conversation.Team?.Id)
            && Fits(call, "sla_policy_id", applied.Policy.Id)
            && Fits(call, "assigned_agent_id", applied.Conversation.Assignee?.Id)
            && (string.IsNullOrEmpty(fields.Text("label_list")) || applied.Conversation.Labels.Contains(fields.Text("label_list")!))).ToList();
        selected.ForEach(applied => Evaluate(call, applied));
        return selected;
    }

    private static bool Fits(Call call, string key, long? id) => string.IsNullOrEmpty(call.Fields.Text(key)) || call.IdOf(key) == id;

    private static void Evaluate(Call call, AppliedSla applied)
    {
        var conversation = applied.Conversation;
        var resolved = conversation.Status == "resolved";
        Look("frt", applied.Policy.FirstResponse, conversation.CreatedAt, conversation.FirstReplyCreatedAt);
        Look("nrt", applied.Policy.NextResponse, conversation.WaitingSince, conversation.WaitingSince is null || conversation.FirstReplyCreatedAt is null ? DateTimeOffset.MinValue : null);
        Look("rt", applied.Policy.Resolution, conversation.CreatedAt, resolved ? conversation.UpdatedAt : null);
        var status = (applied.Events.Count > 0, resolved) switch { (true, true) => "missed", (true, false) => "active_with_misses", (false, true) => "hit", _ => "active" };
        if (status != applied.Status)
        {
            applied.Status = status;
            applied.UpdatedAt = call.Now;
        }

        void Look(string type, double? seconds, DateTimeOffset? from, DateTimeOffset? done)
        {
            if (seconds is { } limit && from is { } begin && (done ?? call.Now) > begin.AddSeconds(limit) && !applied.Events.Exists(happened => happened.Type == type))
            {
                applied.Events.Add(new SlaEvent { Id = call.Account.Rules.NextSlaEvent(), Type = type, CreatedAt = call.Now });
            }
        }
    }

    private static JsonObject Row(Call call, AppliedSla applied)
    {
        var conversation = new JsonObject
        {
            ["id"] = applied.Conversation.DisplayId,
            ["contact"] = new JsonObject { ["name"] = applied.Conversation.Contact.Name },
            ["labels"] = applied.Conversation.Labels.Count == 0 ? null : string.Join(", ", applied.Conversation.Labels),
        };
        if (applied.Conversation.Assignee is { } assignee)
        {
            conversation["assignee"] = call.UserPush(assignee);
        }

        var events = new JsonArray();
        foreach (var happened in applied.Events)
        {
            events.Add(new JsonObject
            {
                ["id"] = happened.Id,
                ["event_type"] = happened.Type,
                ["meta"] = new JsonObject(),
                ["created_at"] = happened.CreatedAt.Unix(),
                ["updated_at"] = happened.CreatedAt.Unix(),
            });
        }

        return new JsonObject { ["applied_sla"] = Render(applied), ["conversation"] = conversation, ["sla_events"] = events };
    }
}
