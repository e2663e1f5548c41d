using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Who changed what in the account.</summary>
internal static class AuditLogResource
{
    private const int PageSize = 25;

    public static void Map(Routes routes) => routes.Get("/api/v1/accounts/{account_id}/audit_logs", List);

    /// <summary>Writes an entry. Of a change, fields with the values before and after; else fields and values.</summary>
    public static void Audit(this Call call, string action, string type, long id, JsonObject changes)
    {
        if (action == "update" && changes.Count == 0)
        {
            return;
        }

        var log = call.Account.AuditLog;
        log.Add(new AuditEntry
        {
            AuditableType = type,
            AuditableId = id,
            User = call.CallingUser,
            Action = action,
            Changes = changes,
            Version = log.Count(entry => entry.AuditableType == type && entry.AuditableId == id) + 1,
            CreatedAt = call.Now,
        });
    }

    /// <summary>The fields that differ between two renderings of a row, with both values.</summary>
    public static JsonObject Differences(JsonObject before, JsonObject after)
    {
        var changes = new JsonObject();
        foreach (var (name, value) in after)
        {
            if (!JsonNode.DeepEquals(value, before[name]))
            {
                changes[name] = new JsonArray(before[name]?.DeepClone(), value?.DeepClone());
            }
        }

        return changes;
    }

    private static Answer List(Call call)
    {
        call.RequireAdministrator();
        var entries = call.Account.Features.Contains("audit_logs") ? call.Account.AuditLog.Reverse().ToList() : [];
        var (page, _) = call.Page(PageSize);
        return Answer.Ok(new JsonObject
        {
            ["per_page"] = PageSize,
            ["total_entries"] = entries.Count,
            ["current_page"] = page,
            ["audit_logs"] = new JsonArray([.. Call.PageOf(entries, page, PageSize).Select(entry => Render(call, entry))]),
        });
    }

    private static JsonNode Render(Call call, AuditEntry entry) => new JsonObject
    {
        ["id"] = entry.Id,
        ["auditable_id"] = entry.AuditableId,
        ["auditable_type"] = entry.AuditableType,
        ["auditable"] = Auditable(call, entry),
        ["associated_id"] = call.Account.Id,
        ["associated_type"] = "Account",
        ["user_id"] = entry.User?.Id,
        ["user_type"] = entry.User is null ? null : "User",
        ["username"] = entry.User?.Email,
        ["action"] = entry.Action,
        ["audited_changes"] = entry.Changes.Copy(),
        ["version"] = entry.Version,
        ["comment"] = null,
        ["request_uuid"] = $"00000000-0000-4000-8000-{entry.Id:x12}",
        ["created_at"] = entry.CreatedAt.Unix(),
        ["remote_address"] = "127.0.0.1",
    };

    /// <summary>What it is about as it is now, where it is there and has a form for that.</summary>
    private static JsonObject? Auditable(Call call, AuditEntry entry) => entry.AuditableType switch
    {
        "Team" when call.Account.Teams.Find(entry.AuditableId) is { } team => new JsonObject { ["id"] = team.Id, ["name"] = team.Name },
        "AccountUser" when call.Account.Members.Values.FirstOrDefault(member => member.Id == entry.AuditableId) is { } member => new JsonObject
        {
            ["id"] = member.Id,
            ["availability"] = member.Availability,
            ["role"] = member.Role,
            ["user_id"] = member.User.Id,
        },
        _ => null,
    };
}
