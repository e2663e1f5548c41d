using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Notifications;

/// <summary>What the caller was told of; those of others do not exist.</summary>
internal static class NotificationResource
{
    private const string Path = "/api/v1/accounts/{account_id}/notifications";
    private const int PageSize = 15;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/unread_count", call => Answer.Ok(JsonValue.Create(Wanted(call).Count(row => row.ReadAt is null))));
        routes.Post(Path + "/read_all", ReadAll);
        routes.Post(Path + "/destroy_all", DestroyAll);
        routes.Update(Path + "/{id}", call => Change(call, row => row.ReadAt = call.Now));
        routes.Post(Path + "/{id}/unread", call => Change(call, row => row.ReadAt = null));
        routes.Post(Path + "/{id}/snooze", call => Change(call, row => Snooze(call, row)));
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var rows = Wanted(call).ToList();
        var order = call.Fields.TryText("sort_order", out var text) ? text : "desc";
        if (order is not ("asc" or "desc"))
        {
            throw Refusal.Crash();
        }

        rows = [.. order == "asc" ? rows.OrderBy(row => row.LastActivityAt).ThenBy(row => row.Id) : rows.OrderByDescending(row => row.LastActivityAt).ThenByDescending(row => row.Id)];
        var (page, echo) = call.Page(PageSize);
        return Answer.Ok(new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["meta"] = new JsonObject { ["unread_count"] = rows.Count(row => row.ReadAt is null), ["count"] = rows.Count, ["current_page"] = echo },
                ["payload"] = new JsonArray([.. Call.PageOf(rows, page, PageSize).Select(call.Notification)]),
            },
        });
    }

    /// <summary>Without anything said, what is neither read nor snoozed.</summary>
    private static IEnumerable<Notification> Wanted(Call call)
    {
        var includes = call.Params["includes"] switch
        {
            JsonArray list => list.Select(node => Fields.AsText(node) ?? "").ToArray(),
            JsonValue value => [Fields.AsText(value) ?? ""],
            _ => [],
        };
        return Own(call).Where(row => (row.ReadAt is null || includes.Contains("read")) && (row.SnoozedUntil is null || includes.Contains("snoozed")));
    }

    private static IEnumerable<Notification> Own(Call call) => call.Account.Notifications.Where(row => row.User == call.User);

    private static Notification Find(Call call) =>
        call.Account.Notifications.Find(call.Id()) is { } row && row.User == call.User ? row : throw Refusal.NotFound();

    private static Answer Change(Call call, Action<Notification> change)
    {
        var row = Find(call);
        change(row);
        row.UpdatedAt = call.Now;
        call.Raise("notification.updated", row);
        return Answer.Ok(call.NotificationRow(row));
    }

    /// <summary>Seconds since 1970; of a text, the leading digits.</summary>
    private static void Snooze(Call call, Notification row)
    {
        if (call.Params["snoozed_until"] is not { } until)
        {
            return;
        }

        var text = until.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? Fields.AsText(until)! : "";
        var seconds = JsonText.LeadingNumber(text) ?? throw Refusal.Crash();
        row.SnoozedUntil = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        row.Meta["last_snoozed_at"] = null;
    }

    private static Answer Delete(Call call)
    {
        var row = Find(call);
        call.Account.Notifications.Remove(row);
        call.Raise("notification.deleted", row);
        return Answer.Empty();
    }

    /// <summary>A conversation that is none means all of them.</summary>
    private static Answer ReadAll(Call call)
    {
        var conversation = call.Fields.Text("primary_actor_type") == "Conversation" ? call.IdOf("primary_actor_id") : 0;
        var known = call.Account.Conversations.Values.Any(row => row.Id == conversation);
        foreach (var row in Own(call).Where(row => row.ReadAt is null && (!known || row.Conversation.Id == conversation)))
        {
            row.ReadAt = call.Now;
        }

        return Answer.Empty();
    }

    private static Answer DestroyAll(Call call)
    {
        var readOnly = call.Fields.Text("type") == "read";
        call.Later(() =>
        {
            foreach (var row in Own(call).Where(row => !readOnly || row.ReadAt is not null).ToArray())
            {
                call.Account.Notifications.Remove(row);
                call.Raise("notification.deleted", row);
            }
        });
        return Answer.Empty();
    }
}
