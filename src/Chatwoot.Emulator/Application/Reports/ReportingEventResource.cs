using System;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>What the reports are made of.</summary>
internal static class ReportingEventResource
{
    private const int PerPage = 25;

    public static void Map(Routes routes)
    {
        routes.Get("/api/v1/accounts/{account_id}/reporting_events", List);
        routes.Get(ConversationResource.One + "/reporting_events", OfConversation);
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        var range = TimeRange.Of(call);
        var rows = call.Account.EventsOfLiving()
            .Where(row => range?.Contains(row.CreatedAt) != false)
            .Where(row => IsWanted(call, "inbox_id", row.Conversation.Inbox.Id) && IsWanted(call, "user_id", row.UserId))
            .Where(row => Fields.AsText(call.Params["name"]) is not { Length: > 0 } name || row.Name == name)
            .OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id)
            .ToArray();
        var (page, _) = call.Page(PerPage);
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonArray([.. Call.PageOf(rows, page, PerPage).Select(row => Render(call, row))]),
            ["meta"] = new JsonObject { ["count"] = rows.Length, ["current_page"] = page, ["total_pages"] = (rows.Length + PerPage - 1) / PerPage },
        });
    }

    private static Answer OfConversation(Call call)
    {
        var conversation = ConversationResource.Find(call);
        return Answer.Ok(new JsonArray([.. call.Account.ReportingEvents.Where(row => row.Conversation == conversation).Select(row => Render(call, row))]));
    }

    private static bool IsWanted(Call call, string key, long? id) => string.IsNullOrEmpty(Fields.AsText(call.Params[key])) || call.IdOf(key) == id;

    /// <summary>The number of the conversation is the one of the database.</summary>
    private static JsonObject Render(Call call, ReportingEvent row) => new()
    {
        ["id"] = row.Id,
        ["name"] = row.Name,
        ["value"] = row.Value,
        ["value_in_business_hours"] = row.ValueInBusinessHours,
        ["event_start_time"] = row.StartTime.Iso(),
        ["event_end_time"] = row.EndTime.Iso(),
        ["account_id"] = call.Account.Id,
        ["inbox_id"] = row.Conversation.Inbox.Id,
        ["user_id"] = row.UserId,
        ["conversation_id"] = row.Conversation.Id,
        ["created_at"] = row.CreatedAt.Iso(),
        ["updated_at"] = row.CreatedAt.Iso(),
    };
}
